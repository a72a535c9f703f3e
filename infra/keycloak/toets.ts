import { randomBytes } from 'node:crypto';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { runServerSuites, startKeycloak } from '@regiomatch/servers';
import { demoRealm } from './demo-realm.js';
import { plaatshouders } from './plaatshouders.js';

/** `npm run test:keycloak`: the suites of sign-in against a real Keycloak with the shipped realm. */
const poort = await freePort();
const realm = demoRealm();
const omgeving: Record<string, string> = Object.fromEntries(plaatshouders(realm).map((naam) => [naam, randomBytes(18).toString('base64url')]));
omgeving['PUBLIEKE_URL'] = `http://127.0.0.1:${poort}`;
omgeving['AFMELD_URL'] = `http://127.0.0.1:${poort}/login/afgemeld-door-uitgever`;
console.error('Keycloak starten (de eerste keer ook ophalen en bouwen) …');
const keycloak = await startKeycloak({ realm, env: omgeving });
const proef = { issuer: keycloak.issuer, poort, omgeving, beheerder: keycloak.admin };
await runServerSuites('keycloak', { TOETS_KEYCLOAK: JSON.stringify(proef) });
await keycloak.stop();
