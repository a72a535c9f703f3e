export * from './manifest.js';
export * from './taak.js';
export * from './tokens.js';
export * from './define-service.js';
export * from './service-environment.js';
export * from './start-service.js';
export * from './start-region.js';
export * from './start-process.js';
