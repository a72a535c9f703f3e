import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startToetsmatching, type Toetsmatching } from '../../toets/start-toetsmatching.fixture.js';
import { ZOEKAANBOD, ZOEKPROEVEN } from '../../toets/zoekvragen.fixture.js';
import { PostgresZoeker } from '../zoeken/postgres-zoeker.js';
import { vraag } from '../zoeken/zoeker.suite.js';
import type { Zoeker } from '../../use-cases/bronnen/zoeker.js';
import { bijgewerkt, eigenIndex, ruimOp } from './echte-zoekserver.fixture.js';
import { MeiliZoeker } from './meili-zoeker.js';
import { Zoekserver } from './zoekserver.js';

const METINGEN = 15;
const adres = eigenIndex();
let matching: Toetsmatching;

beforeAll(async () => {
  matching = await startToetsmatching({ zoekindex: adres });
  await matching.zetAanbod(...ZOEKAANBOD);
  await bijgewerkt(matching);
}, 300_000);
afterAll(async () => {
  await matching.stop();
  await ruimOp(adres);
});

const haal = (soort: typeof MeiliZoeker | typeof PostgresZoeker): Zoeker => {
  const zoeker = matching.services[1]?.app.get<Zoeker>(soort);
  if (zoeker === undefined) throw new Error('matching draait niet');
  return zoeker;
};

const gemeten = async (zoeker: Zoeker, tekst: string) => {
  const tijden: number[] = [];
  let ids: readonly string[] = [];
  for (let n = 0; n < METINGEN; n++) {
    const begin = performance.now();
    ({ ids } = await zoeker.zoek(vraag({ tekst })));
    tijden.push(performance.now() - begin);
  }
  return { ids, ms: tijden.sort((a, b) => a - b)[METINGEN >> 1] ?? NaN };
};

const titel = (id: string | undefined): string => ZOEKAANBOD.find((een) => een.id === id)?.titel ?? '—';

describe('dertig vragen zoals mensen ze typen', () => {
  // With ZOEKTABEL=<file> the table for docs/zoeken.md is written there.
  test('geven in beide vormen hetzelfde aanbod bovenaan', async () => {
    // The version is for the holder of the master key only.
    const beheer = new Zoekserver({ ...adres, sleutel: process.env['MEILI_MASTER_KEY'] ?? adres.sleutel }).beheer;
    const { pkgVersion } = await beheer.getVersion().catch(() => ({ pkgVersion: 'onbekend' }));
    const rijen = [
      `Meilisearch ${pkgVersion}`,
      '',
      '| Soort | Vraag | Bovenaan | Database | Meilisearch | Database, ms | Meilisearch, ms |',
      '| --- | --- | --- | --- | --- | --- | --- |',
    ];
    for (const { wat, tekst, bovenaan } of ZOEKPROEVEN) {
      const [database, index] = [await gemeten(haal(PostgresZoeker), tekst), await gemeten(haal(MeiliZoeker), tekst)];
      expect({ tekst, database: database.ids[0], index: index.ids[0] }).toEqual({ tekst, database: bovenaan, index: bovenaan });
      const plek = (ids: readonly string[]): string => `goed, 1 van ${ids.length}`;
      rijen.push(
        `| ${wat} | ${tekst} | ${titel(bovenaan)} | ${plek(database.ids)} | ${plek(index.ids)} | ${database.ms.toFixed(1)} | ${index.ms.toFixed(1)} |`,
      );
    }
    expect(ZOEKPROEVEN).toHaveLength(30);
    const bestand = process.env['ZOEKTABEL'];
    if (bestand !== undefined) writeFileSync(bestand, `${rijen.join('\n')}\n`);
  }, 120_000);
});
