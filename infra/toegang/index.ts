export { matrixgedrag } from './matrix.suite.js';
export type { Matrixregio } from './matrixregio.js';
