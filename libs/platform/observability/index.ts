export * from './logger.js';
export * from './request-context.js';
export * from './auditlog.js';
export * from './nest-logger.js';
export * from './security-log.js';
