export * from './database.js';
export * from './create-data-source.js';
export * from './migrate.js';
export * from './transient.js';
export * from './session-lock.js';
