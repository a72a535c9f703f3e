import { writeFileSync } from 'node:fs';
import { demoRealm } from './demo-realm.js';
import { leesRealm } from './lees-realm.js';
import { omgevingsfouten } from './plaatshouders.js';

const HULP = `Gebruik:
  controleer [--demo]              kijkt of elke variabele van het realm er is en lang genoeg is
  schrijf <bestand> [--demo]       hetzelfde, en schrijft het realm om te importeren (met --demo ook demogebruikers)`;

/** Checks the environment of a realm import, and writes the realm for Keycloak to import. Returns the exit code. */
export const main = (argumenten: readonly string[], env: NodeJS.ProcessEnv): number => {
  const [opdracht, bestand] = argumenten.filter((argument) => argument !== '--demo');
  if ((opdracht !== 'controleer' && opdracht !== 'schrijf') || (opdracht === 'schrijf' && bestand === undefined)) {
    console.error(HULP);
    return 2;
  }
  const realm = argumenten.includes('--demo') ? demoRealm() : leesRealm();
  const fouten = omgevingsfouten(realm, env);
  if (fouten.length > 0) {
    console.error(`Het realm is zo niet te importeren:\n${fouten.map((fout) => `  - ${fout}`).join('\n')}`);
    return 1;
  }
  if (bestand !== undefined) writeFileSync(bestand, `${JSON.stringify(realm, null, 2)}\n`, { mode: 0o644 });
  console.log(bestand === undefined ? 'De omgeving is compleet.' : `Realm geschreven naar ${bestand}.`);
  return 0;
};

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2), process.env);
