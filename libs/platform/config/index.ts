export * from './load-config.js';
export * from './geheel-getal.js';
