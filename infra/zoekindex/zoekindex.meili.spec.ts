import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { matchingdienst } from '@regiomatch/matching';
import { Zoekserver } from '@regiomatch/matching/adapters/meilisearch/zoekserver.js';
import { startToetsregio, type Toetsregio } from '@regiomatch/testing';
import { Meilisearch, MeilisearchApiError } from 'meilisearch';
import pg from 'pg';
import { RECHTEN, zoeksleutel } from './zoeksleutel.js';

const url = process.env['MEILI_URL'] ?? '';
const hoofdsleutel = process.env['MEILI_MASTER_KEY'] ?? '';
// Only whoever holds the master key can make keys; a server without keys has none to make.
const metHoofdsleutel = hoofdsleutel === '' ? test.skip : test;
const index = `regiomatch-aanbod-sleutel-${randomBytes(6).toString('hex')}`;
const beheer = new Meilisearch({ host: url, apiKey: hoofdsleutel });

afterAll(async () => {
  if (hoofdsleutel === '') return;
  const { results } = await beheer.getKeys({ limit: 1_000 });
  for (const { name, uid } of results) if (name === `matching ${index}`) await beheer.deleteKey(uid);
});

const code = async (werk: Promise<unknown>): Promise<unknown> => {
  try {
    await werk;
    return 'mag';
  } catch (error) {
    return error instanceof MeilisearchApiError ? error.cause?.code : error;
  }
};

const draai = async (programma: string, env: Record<string, string>): Promise<{ code: number | null; tekst: string }> => {
  const pad = fileURLToPath(new URL(`dist/${programma}.js`, import.meta.url));
  const kind = spawn(process.execPath, [pad], { env: { PATH: process.env['PATH'], ...env } });
  let tekst = '';
  for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk: Buffer) => (tekst += stuk.toString()));
  const [uitgang] = (await once(kind, 'close')) as [number | null];
  return { code: uitgang, tekst };
};

describe('de sleutel van matching', () => {
  metHoofdsleutel('is bij een tweede keer dezelfde, en na vervangen een andere die als enige werkt', async () => {
    const eerste = await zoeksleutel({ url, index }, hoofdsleutel, false);
    expect(await zoeksleutel({ url, index }, hoofdsleutel, false)).toBe(eerste);
    const nieuwe = await zoeksleutel({ url, index }, hoofdsleutel, true);
    expect(nieuwe).not.toBe(eerste);
    expect(await code(new Meilisearch({ host: url, apiKey: eerste }).getIndexes())).toBe('invalid_api_key');
    expect(await code(new Meilisearch({ host: url, apiKey: nieuwe }).getIndexes())).toBe('mag');
  });

  metHoofdsleutel('mag alles met de eigen index en niets daarbuiten', async () => {
    const sleutel = new Meilisearch({ host: url, apiKey: await zoeksleutel({ url, index }, hoofdsleutel, false) });
    await sleutel.createIndex(`${index}-opbouw`, { primaryKey: 'nr' }).waitTask();
    expect(await code(sleutel.index(`${index}-opbouw`).search('x'))).toBe('mag');
    expect((await sleutel.deleteIndex(`${index}-opbouw`).waitTask()).status).toBe('succeeded');
    for (const verboden of [
      () => sleutel.createIndex('andermans-index'),
      () => sleutel.index('andermans-index').search('x'),
      () => sleutel.getKeys(),
      () => sleutel.createKey({ actions: ['*'], indexes: ['*'], expiresAt: null }),
      () => sleutel.createDump(),
      () => sleutel.createSnapshot(),
      () => sleutel.updateExperimentalFeatures({}),
    ]) {
      expect(await code(verboden())).toBe('invalid_api_key');
    }
  });

  test('heeft geen recht dat met een ster alles geeft', () => expect(RECHTEN.join()).not.toContain('*'));
});

describe('herindex als opdracht', () => {
  const naam = `regiomatch-aanbod-opdracht-${randomBytes(6).toString('hex')}`;
  const server = new Zoekserver({ url, sleutel: process.env['MEILI_KEY'] ?? null, index: naam });
  let regio: Toetsregio;
  beforeAll(async () => {
    regio = await startToetsregio([matchingdienst('postgres')]);
    const { rows } = await metDatabase((client) =>
      client.query(`WITH a AS (
          INSERT INTO matching.aanbod (id, soort, versie, gepubliceerd, tot, plek, beeld)
          SELECT 'A-' || n, 'proef', 1, true, DATE '2099-12-31', point(6.79, 52.27),
                 '{"titel":"Lasser","soortLabel":"Proef","aanbieder":{"naam":"Proef"},"plaats":{"woonplaats":"Borne"},"omschrijving":null,"richtingen":[],"kenmerken":[]}'
          FROM generate_series(1, 3) n RETURNING nr, id),
        s AS (INSERT INTO matching.kenmerkset (sleutels, kenmerken) VALUES ('{}', '[]') RETURNING nr)
        INSERT INTO matching.zoekkaart
          (nr, id, soort, gemeentecode, woonplaats, aanbieder_id, taal, dagdelen, kenmerkset, gepubliceerd, plek_vrij, tot, zichtbaar_voor, plek, titel, woorden)
        SELECT a.nr, a.id, 'proef', '0147', 'Borne', 'org', 0, 0, s.nr, true, true, DATE '2099-12-31', '{g:0147}', point(6.79, 52.27), '', '' FROM a, s RETURNING id`),
    );
    expect(rows).toHaveLength(3);
  }, 120_000);
  afterAll(async () => {
    await regio.stop();
    await server.verwijder(naam);
  });
  const metDatabase = async <T>(werk: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: regio.adminUrl });
    await client.connect();
    return werk(client).finally(() => client.end());
  };

  test('bouwt de index uit de database van matching, ook een tweede keer, en laat niets achter', async () => {
    for (const verwacht of [3, 3]) {
      const omgeving = { DATABASE_URL: regio.databaseUrl('matching'), MEILI_URL: url, MEILI_KEY: process.env['MEILI_KEY'] ?? '', MEILI_INDEX: naam };
      const { code: uitgang, tekst } = await draai('herindex', omgeving);
      expect({ uitgang, klaar: tekst.includes(`De zoekindex ${naam} is nieuw: ${verwacht} aanbod.`), tekst }).toMatchObject({
        uitgang: 0,
        klaar: true,
      });
      expect((await server.vraagbaak.search('lassr')).hits).toHaveLength(3);
    }
    const { results } = await server.beheer.getRawIndexes({ limit: 1_000 });
    expect(results.filter(({ uid }) => uid.startsWith(naam)).map(({ uid }) => uid)).toEqual([naam]);
  }, 60_000);
});

describe('de opdrachten', () => {
  test.each([
    ['herindex', {}, 'MEILI_URL is verplicht'],
    ['herindex', { MEILI_URL: url }, 'DATABASE_URL is verplicht'],
    ['herindex', { MEILI_URL: 'ftp://x' }, 'MEILI_URL: moet het adres'],
    ['sleutel', { MEILI_URL: url }, 'MEILI_MASTER_KEY is verplicht'],
  ])('%s zegt in gewone taal wat er aan de omgeving ontbreekt', async (programma, env, verwacht) => {
    const { code: uitgang, tekst } = await draai(programma, env);
    expect([uitgang, tekst.includes(verwacht), tekst.includes('    at ')]).toEqual([1, true, false]);
  });
});
