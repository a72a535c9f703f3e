export * from './kafka-bus.js';
export * from './kafka-config.js';
export * from './kafka-client.js';
