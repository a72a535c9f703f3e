export * from './eventually.js';
export * from './toetsdatabase.js';
export * from './start-toetsregio.js';
export * from './kale-dienst.js';
