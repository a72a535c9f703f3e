import { parseArgs } from 'node:util';
import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import { metEigenRegio } from '@regiomatch/oordeel';
import { vertelHazhar } from './verhaal.js';

const UITLEG = `Vertelt het verhaal van Hazhar met de echte antwoorden van de regio.

  npm run demo [-- --url http://127.0.0.1:4000]

  --url <url>  een regio die al draait, met Midden-Twente; zonder --url start er een eigen, tijdelijke regio`;

const schrijf = (tekst: string): void => void process.stdout.write(`${tekst}\n`);
const vandaag = new Date().toISOString().slice(0, 10);

try {
  const { values } = parseArgs({ options: { url: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) schrijf(UITLEG);
  else if (values.url !== undefined) await vertelHazhar(new HttpIngang(values.url), vandaag, schrijf);
  else {
    schrijf('Een regio met Midden-Twente starten …');
    await metEigenRegio(async ({ ingang }) => {
      await zaai(ingang, maakRegio('midden-twente', vandaag));
      await vertelHazhar(ingang, vandaag, schrijf);
    });
  }
} catch (fout) {
  process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
  process.exitCode = 1;
}
