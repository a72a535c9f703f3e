export * from './refusal.js';
export * from './invoer-ongeldig.js';
export * from './meldingen.js';
