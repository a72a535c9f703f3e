export { freePort } from './free-port.js';
export type { RunningServer } from './running-server.js';
