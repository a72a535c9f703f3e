import { MATEN, type Maat } from '../regio/maten.js';
import { maakRegio } from '../regio/maak-regio.js';
import { generatierapport } from './generatierapport.js';

const isMaat = (tekst: string | undefined): tekst is Maat => (MATEN as readonly (string | undefined)[]).includes(tekst);

const [, , gevraagd] = process.argv;
if (isMaat(gevraagd)) process.stdout.write(`${generatierapport(maakRegio(gevraagd, new Date().toISOString().slice(0, 10)))}\n`);
else {
  process.stderr.write(`Noem een regio: ${MATEN.join(', ')}.\n`);
  process.exitCode = 1;
}
