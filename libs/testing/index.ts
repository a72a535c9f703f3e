export * from './eventually.js';
export * from './toetsdatabase.js';
export * from './start-toetsregio.js';
export * from './kale-dienst.js';
export * from './vertelregio.js';
export * from './proefsoort/service.js';
export * from './proefsoort/proefvragen.js';
export * from './alle-diensten.js';
