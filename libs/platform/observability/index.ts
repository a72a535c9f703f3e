export * from './logger.js';
export * from './request-context.js';
export * from './auditlog.js';
export * from '../bootstrap/nest-logger.js';
