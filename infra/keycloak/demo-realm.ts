import { demoGebruiker } from './demo-gebruiker.js';
import { leesDemo, leesRealm } from './lees-realm.js';
import type { Realm } from './realm.js';

/** Fills the password of the demo users of the file. */
const WACHTWOORD = '${DEMO_WACHTWOORD}';

/** The shipped realm with demo users, and a client by which scripts get their tokens with a password. Never for production. */
export const demoRealm = (namen: readonly string[] = []): Realm => {
  const realm = leesRealm();
  const { clients, users = [], scopeMappings } = leesDemo();
  const bekend = new Set(users.map(({ username }) => username));
  const extra = namen.map((naam) => demoGebruiker(naam, WACHTWOORD)).filter(({ username }) => !bekend.has(username));
  return {
    ...realm,
    clients: [...realm.clients, ...clients],
    scopeMappings: [...realm.scopeMappings, ...scopeMappings],
    users: [...users, ...extra],
  };
};
