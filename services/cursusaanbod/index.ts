export { dienst } from './service.js';
