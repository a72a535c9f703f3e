import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aangehaald, maten, type Maat } from './plafonds.js';
import { belofte, gebrokenBeloften, VASTGELEGD } from './vastgelegd.js';
import { werkboom, WORTEL } from './werkboom.js';

/** `npm run gates:vastleggen`: records what grew, and pulls the ratchet tighter. It never records a broken promise. */
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
const palrad = join(WORTEL, 'infra/gates/palrad.json');
const verder = aangehaald(maten(boom), JSON.parse(readFileSync(palrad, 'utf8')) as Record<string, Maat>);
writeFileSync(palrad, `${JSON.stringify(verder, null, 2)}\n`);
console.log(`Vastgelegd: ${nu.length} contracten en de maten van ${Object.keys(verder).length} pakketten.`);
