import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Realm } from './realm.js';

const MAP = join(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '..' : '.');

/** The realm that goes to production: no users, and no secret in it. */
export const leesRealm = (): Realm => JSON.parse(readFileSync(join(MAP, 'realm-regiomatch.json'), 'utf8')) as Realm;

/** What a demo adds to it; never part of an image. */
export const leesDemo = (): Pick<Realm, 'clients' | 'users' | 'scopeMappings'> =>
  JSON.parse(readFileSync(join(MAP, 'realm-demo-gebruikers.json'), 'utf8')) as Pick<Realm, 'clients' | 'users' | 'scopeMappings'>;
