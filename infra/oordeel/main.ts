import { HttpIngang, ImportMislukt, RegioOnbereikbaar, VraagGeweigerd, type Ingang } from '@regiomatch/generators';
import { metEigenRegio } from './eigen-regio.js';
import { leesMap } from './map/lees-map.js';
import { MapOngeldig } from './map/map-ongeldig.js';
import { leesOpties, UITLEG } from './opties.js';
import { uitslagtekst, type Uitslag } from './vergelijken/uitslag.js';
import { voerOordeelUit } from './voer-oordeel-uit.js';
import { isLeeg } from './vragen/is-leeg.js';

const schrijf = (regel: string): void => void process.stdout.write(`${regel}\n`);
const vandaag = new Date().toISOString().slice(0, 10);

const beoordeel = async (ingang: Ingang, map: string): Promise<Uitslag> => {
  const voorbeelden = leesMap(map);
  if (!(await isLeeg(ingang))) throw new MapOngeldig(['De regio heeft al aanbod. Oordeel kan alleen in een lege regio.']);
  return voerOordeelUit(ingang, voorbeelden, vandaag, schrijf);
};

const opties = leesOpties(process.argv.slice(2));
if (!opties) {
  process.stderr.write(`${UITLEG}\n`);
  process.exitCode = 1;
} else {
  try {
    leesMap(opties.map);
    if (opties.url === null) schrijf('Een lege regio starten …');
    const { map, url } = opties;
    const uitslag = url === null ? await metEigenRegio(({ ingang }) => beoordeel(ingang, map)) : await beoordeel(new HttpIngang(url), map);
    schrijf(uitslagtekst(uitslag));
    process.exitCode = uitslag.verschillen.length > 0 ? 1 : 0;
  } catch (fout) {
    const bekend = [MapOngeldig, ImportMislukt, VraagGeweigerd, RegioOnbereikbaar].some((soort) => fout instanceof soort);
    const tekst = fout instanceof Error ? (bekend ? fout.message : fout.stack) : String(fout);
    process.stderr.write(`${tekst}\n`);
    process.exitCode = 1;
  }
}
