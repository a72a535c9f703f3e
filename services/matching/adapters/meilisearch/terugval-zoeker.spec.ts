import { createServer as createHttps, get } from 'node:https';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MeilisearchError } from 'meilisearch';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { aanbod, HENGELO } from '../../toets/voorbeelden.fixture.js';
import { eigenCertificaat } from './eigen-certificaat.fixture.js';
import { GEDULD_MS, Zoekserver } from './zoekserver.js';

const ZOEK = `query ($tekst: String) { zoekAanbod(tekst: $tekst) { ... on Zoekuitkomst { zoekstand totaal treffers { id } } } }`;

interface Uitkomst {
  readonly zoekstand: string;
  readonly treffers: readonly { readonly id: string }[];
}

const zoek = async (matching: Toetsmatching, tekst: string): Promise<Uitkomst | undefined> =>
  (await matching.vraag<{ zoekAanbod: Uitkomst }>('matching', `klantmanager-${HENGELO}`, ZOEK, { tekst })).data?.zoekAanbod;

const gelogd = ({ logregels }: Toetsmatching, event: string): number =>
  logregels.filter((regel) => (JSON.parse(regel) as { event: string }).event === event).length;

describe.each([
  { wat: 'niets terugzegt', schema: 'http', maak: () => createServer() },
  { wat: 'elke verbinding verbreekt', schema: 'http', maak: () => createServer((verbinding) => verbinding.destroy()) },
  {
    wat: 'zich met een vreemd certificaat voorstelt',
    schema: 'https',
    maak: () => createHttps(eigenCertificaat(), (_vraag, antwoord) => antwoord.end('[]')),
  },
])('een zoekserver die $wat', ({ schema, maak }) => {
  let server: Server;
  let matching: Toetsmatching;

  beforeAll(async () => {
    server = maak();
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    const { port } = server.address() as AddressInfo;
    matching = await startToetsmatching({ zoekindex: { url: `${schema}://127.0.0.1:${port}`, sleutel: 'geheim', index: 'toets' } });
    await matching.zetAanbod(aanbod('SCH', { titel: 'Schilder' }), aanbod('MAG'));
  });
  afterAll(async () => {
    await matching.stop();
    server.close();
  });

  test('S44 wordt vervangen door de database, en het antwoord zegt dat', async () => {
    expect(await zoek(matching, 'schidler')).toEqual({ zoekstand: 'beperkt', totaal: 1, treffers: [{ id: 'SCH' }] });
  });

  test('houdt geen vraag op, en staat één keer in het log', async () => {
    const begin = performance.now();
    for (let n = 0; n < 20; n++) await zoek(matching, 'schilder');
    expect(performance.now() - begin).toBeLessThan(20 * GEDULD_MS);
    expect([gelogd(matching, 'search_index_degraded'), gelogd(matching, 'search_index_ready'), gelogd(matching, 'loop_failed')]).toEqual([1, 0, 0]);
  });

  test('laat elke wijziging op zijn beurt wachten, één keer per aanbod', async () => {
    await matching.zetAanbod(aanbod('SCH', { versie: 2, titel: 'Stukadoor' }));
    expect(await matching.rijen('SELECT k.id FROM zoekwachtrij w JOIN zoekkaart k ON k.nr = w.nr ORDER BY k.id')).toEqual([
      { id: 'MAG' },
      { id: 'SCH' },
    ]);
    expect((await zoek(matching, 'stukadoor'))?.treffers).toEqual([{ id: 'SCH' }]);
  });
});

test('S39 een zoekserver zonder certificaat dat klopt krijgt geen vraag en geen sleutel te zien, en met wel', async () => {
  const certificaat = eigenCertificaat();
  let vragen = 0;
  const server = createHttps(certificaat, (_vraag, antwoord) => {
    vragen += 1;
    antwoord.end('[]');
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(new Zoekserver({ url, sleutel: 'geheim', index: 'toets' }).merk()).rejects.toThrow(MeilisearchError);
  expect(vragen).toBe(0);
  // What a process with NODE_EXTRA_CA_CERTS trusts, without starting one.
  const antwoord = await new Promise<number | undefined>((klaar) =>
    get(url, { ca: certificaat.cert }, (gekregen) => klaar(gekregen.resume().statusCode)),
  );
  expect([antwoord, vragen]).toEqual([200, 1]);
  server.close();
});
