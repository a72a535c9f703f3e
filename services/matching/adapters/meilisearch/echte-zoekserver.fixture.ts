import { randomBytes } from 'node:crypto';
import { eventually } from '@regiomatch/testing';
import type { Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { Indexpeiler } from './indexpeiler.js';
import { Zoekserver, type Zoekserveradres } from './zoekserver.js';

/** A new index on the real server of `MEILI_URL`, under a name that a key for `regiomatch-aanbod*` may use. */
export const eigenIndex = (url = process.env['MEILI_URL'] ?? ''): Zoekserveradres => ({
  url,
  sleutel: process.env['MEILI_KEY'] ?? null,
  index: `regiomatch-aanbod-toets-${randomBytes(6).toString('hex')}`,
});

export const ruimOp = async (adres: Zoekserveradres): Promise<void> => {
  const server = new Zoekserver(adres);
  await server.verwijder(server.naam);
  await server.verwijder(server.naamInOpbouw);
};

export const peilerVan = ({ services }: Toetsmatching): Indexpeiler => {
  const peiler = services[1]?.app.get(Indexpeiler);
  if (peiler === undefined) throw new Error('matching draait niet');
  return peiler;
};

/** Waits until nothing waits and the index can be asked. */
export const bijgewerkt = (matching: Toetsmatching): Promise<void> =>
  eventually(async () => {
    const [{ wachtend }] = (await matching.rijen<{ wachtend: number }>('SELECT count(*)::integer AS wachtend FROM zoekwachtrij')) as [
      { wachtend: number },
    ];
    const gebrek = await peilerVan(matching).peil();
    if (wachtend > 0 || gebrek !== null) throw new Error(`de zoekindex is nog niet bij: ${wachtend} wachten, gebrek ${gebrek ?? 'geen'}`);
  }, 60_000);
