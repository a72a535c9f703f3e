export { vertelHazhar } from './verhaal.js';
