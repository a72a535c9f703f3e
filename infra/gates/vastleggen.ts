import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BEVEILIGING, bewijzen, metTabel, type Beveiligingscontrole } from './beveiligingstabel.js';
import { aangehaald } from './palrad.js';
import { maten, type Maat } from './plafonds.js';
import { belofte, gebrokenBeloften, VASTGELEGD } from './vastgelegd.js';
import { werkboom, WORTEL } from './werkboom.js';

/** `npm run gates:vastleggen`: records what grew, pulls the ratchet tighter and writes the security table. It never records a broken promise. */
const boom = werkboom();
const was = boom.filter(({ pad }) => pad.startsWith(`${VASTGELEGD}/`));
const nu = belofte(boom);
const gebroken = gebrokenBeloften(was, nu);
if (gebroken.length > 0) {
  console.error(`Niet vastgelegd. Deze beloften zijn gebroken; maak een nieuwe versie naast de oude:\n- ${gebroken.join('\n- ')}`);
  process.exit(1);
}

for (const { pad, tekst } of nu) {
  mkdirSync(dirname(join(WORTEL, pad)), { recursive: true });
  writeFileSync(join(WORTEL, pad), tekst);
}
const PALRAD = 'infra/gates/palrad.json';
const lees = <T>(pad: string): T => JSON.parse(readFileSync(join(WORTEL, pad), 'utf8')) as T;
const verder = aangehaald(maten(boom), lees<Record<string, Maat>>(PALRAD));
writeFileSync(join(WORTEL, PALRAD), `${JSON.stringify(verder, null, 2)}\n`);
const beveiliging = join(WORTEL, BEVEILIGING);
const controles = lees<readonly Beveiligingscontrole[]>('infra/gates/beveiligingscontroles.json');
writeFileSync(beveiliging, metTabel(readFileSync(beveiliging, 'utf8'), controles, bewijzen(boom)));
console.log(`Vastgelegd: ${nu.length} contracten en de maten van ${Object.keys(verder).length} pakketten.`);
