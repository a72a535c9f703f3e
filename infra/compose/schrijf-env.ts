import { existsSync, writeFileSync } from 'node:fs';
import { geheimen } from './geheimen.js';

const UITLEG = '# Geheimen van docker compose. Bewaar dit bestand bij de back-up, en deel het niet.\n';

/** Makes the file with secrets, for its owner only. False when it was there: another password does not open a database that exists. */
export const schrijfEnv = (root: string, bestand: string): boolean => {
  if (existsSync(bestand)) return false;
  const regels = [...geheimen(root)].map(([naam, waarde]) => `${naam}=${waarde}\n`);
  writeFileSync(bestand, UITLEG + regels.join(''), { mode: 0o600, flag: 'wx' });
  return true;
};
