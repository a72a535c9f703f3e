export * from './define-aanbodservice.js';
export * from './tokens.js';
export * from './access/mag-beheren.js';
export * from './graphql/beeld.js';
export * from './persistence/aanbod-entiteit.js';
export * from './persistence/aanbodrepository.js';
export * from './use-cases/aanbodbeheer.js';
export * from './use-cases/aanbodlezer.js';
