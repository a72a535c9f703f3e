import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { startKeycloak } from '@regiomatch/servers';
import { demoRealm } from './demo-realm.js';
import { plaatshouders } from './plaatshouders.js';

const TEST = fileURLToPath(new URL('../../../scripts/test.mjs', import.meta.url));

/** `npm run test:keycloak`: the suites of sign-in against a real Keycloak with the shipped realm. Its last line is the count. */
const poort = await freePort();
const realm = demoRealm();
const omgeving: Record<string, string> = Object.fromEntries(plaatshouders(realm).map((naam) => [naam, randomBytes(18).toString('base64url')]));
omgeving['PUBLIEKE_URL'] = `http://127.0.0.1:${poort}`;
omgeving['AFMELD_URL'] = `http://127.0.0.1:${poort}/login/afgemeld-door-uitgever`;
console.error('Keycloak starten (de eerste keer ook ophalen en bouwen) …');
const keycloak = await startKeycloak({ realm, env: omgeving });
const proef = { issuer: keycloak.issuer, poort, omgeving, beheerder: keycloak.admin };
const toets = spawn(process.execPath, [TEST, '--runInBand', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ECHTE_SERVER: 'keycloak', TOETS_KEYCLOAK: JSON.stringify(proef) },
});
const [code] = (await once(toets, 'exit')) as [number | null];
await keycloak.stop();
process.exitCode = code ?? 1;
