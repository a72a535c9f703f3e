export { demoGebruiker, GeenDemonaam } from './demo-gebruiker.js';
export { demoRealm } from './demo-realm.js';
export { leesRealm } from './lees-realm.js';
export { omgevingsfouten, plaatshouders } from './plaatshouders.js';
export type { Realm, RealmClient, RealmUser } from './realm.js';
