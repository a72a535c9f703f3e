import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { Geheimen } from './geheimen.js';
import { type ProvisionedDatabase, provision } from './provision.js';

const manifests = [
  { naam: 'regio', schema: 'regio' },
  { naam: 'profielen', schema: 'profielen' },
];

let folder: string;
let server: EmbeddedPostgres;
let database: ProvisionedDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiomatch-inrichting-'));
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
  database = await richtIn();
  await ask(
    database.adminUrl,
    `SET ROLE profielen_eigenaar;
     CREATE TABLE profielen.persoon (id text PRIMARY KEY, nummer int GENERATED ALWAYS AS IDENTITY);
     CREATE FUNCTION profielen.aantal() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM profielen.persoon'`,
  );
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function richtIn(adminUrl = server.url, geheimen = new Geheimen(folder, {})): Promise<ProvisionedDatabase> {
  return provision({ adminUrl, manifests, geheimen });
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function login(url: string, user: string, password: string, name = 'postgres'): string {
  const copy = new URL(url);
  [copy.username, copy.password, copy.pathname] = [user, password, `/${name}`];
  return copy.href;
}

const als = (naam: string, sql: string): Promise<Record<string, unknown>[]> =>
  ask(database.services.find((service) => service.naam === naam)!.url, sql);
const geweigerd = expect.objectContaining({ code: '42501' });

describe('de login van een dienst', () => {
  test('leest en schrijft in de eigen tabellen, zonder het schema te noemen', async () => {
    await als(
      'profielen',
      `INSERT INTO persoon (id) VALUES ('a'), ('b'); UPDATE persoon SET id = 'c' WHERE id = 'b'; DELETE FROM persoon WHERE id = 'c'`,
    );
    expect(await als('profielen', 'SELECT id, aantal() FROM persoon')).toEqual([{ id: 'a', aantal: '1' }]);
  });

  test('kan zoeken zonder accenten en met tikfouten', async () => {
    expect(await als('regio', `SELECT unaccent('Coördinator') AS kaal, similarity('lasser', 'laser') > 0.3 AS lijkt`)).toEqual([
      { kaal: 'Coordinator', lijkt: true },
    ]);
  });

  test.each([
    ['een tabel maken', 'CREATE TABLE profielen.extra (x int)'],
    ['een tabel maken in public', 'CREATE TABLE public.extra (x int)'],
    ['een tabel wijzigen', 'ALTER TABLE persoon ADD COLUMN x int'],
    ['een tabel weggooien', 'DROP TABLE persoon'],
    ['een tabel leegmaken', 'TRUNCATE persoon'],
    ['rijbeveiliging uitzetten', 'ALTER TABLE persoon NO FORCE ROW LEVEL SECURITY'],
    ['eigenaar worden', 'SET ROLE profielen_eigenaar'],
    ['een schema maken', 'CREATE SCHEMA eigen'],
    ['een rol maken', 'CREATE ROLE vriend'],
  ])('mag niet: %s', async (_, sql) => {
    await expect(als('profielen', sql)).rejects.toEqual(geweigerd);
  });

  test('ziet niets van een andere dienst en roept daar niets aan', async () => {
    await expect(als('regio', 'SELECT * FROM profielen.persoon')).rejects.toEqual(geweigerd);
    await expect(als('regio', 'SELECT profielen.aantal()')).rejects.toEqual(geweigerd);
  });

  test('is gebonden aan rijbeveiliging: zonder beleid geen rijen', async () => {
    await ask(
      database.adminUrl,
      `SET ROLE profielen_eigenaar; CREATE TABLE profielen.dossier AS SELECT 1 AS nummer; ALTER TABLE profielen.dossier ENABLE ROW LEVEL SECURITY`,
    );
    expect(await als('profielen', 'SELECT * FROM dossier')).toEqual([]);
  });
});

test('herhalen verandert niets, ook als twee starts tegelijk inrichten', async () => {
  const [eerste, tweede] = await Promise.all([richtIn(), richtIn()]);
  expect(eerste).toEqual(database);
  expect(tweede).toEqual(database);
  expect(await als('profielen', 'SELECT id FROM persoon')).toEqual([{ id: 'a' }]);
});

test('een nieuwe dienst komt erbij zonder dat de andere iets merken', async () => {
  const meer = await provision({
    adminUrl: server.url,
    manifests: [...manifests, { naam: 'zesde', schema: 'zesde' }],
    geheimen: new Geheimen(folder, {}),
  });
  expect(await ask(meer.services[2]!.url, 'SELECT current_user')).toEqual([{ current_user: 'zesde_app' }]);
  expect(await als('profielen', 'SELECT id FROM persoon')).toEqual([{ id: 'a' }]);
});

test('het schema van de berichtenbus is er, en alleen voor wie er recht op krijgt', async () => {
  await ask(database.adminUrl, 'SET ROLE bus_eigenaar; CREATE TABLE bus.proef AS SELECT 1 AS x');
  await expect(als('regio', 'SELECT * FROM bus.proef')).rejects.toEqual(geweigerd);
});

test('een wachtwoord uit de omgeving geldt vanaf de volgende start', async () => {
  await richtIn(server.url, new Geheimen(folder, { REGIOMATCH_GEHEIM_REGIO_APP: 'door-beheerder-gekozen' }));
  expect(await ask(login(server.url, 'regio_app', 'door-beheerder-gekozen', 'regiomatch'), 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
  await expect(als('regio', 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  await richtIn();
  expect(await als('regio', 'SELECT 1 AS x')).toEqual([{ x: 1 }]);
});

test('een bestaande rol met te veel rechten wordt geweigerd', async () => {
  await ask(server.url, 'ALTER ROLE regio_app BYPASSRLS');
  await expect(richtIn()).rejects.toMatchObject({ code: 'database.rol-te-machtig', message: expect.stringContaining('regio_app') });
  await ask(server.url, 'ALTER ROLE regio_app NOBYPASSRLS');
});

describe('een eigen PostgreSQL van de beheerder', () => {
  const wachtwoord = 'wachtwoord-van-de-beheerder';
  let eigen: EmbeddedPostgres;

  beforeAll(async () => {
    eigen = await startEmbeddedPostgres({ dataDir: join(folder, 'eigen', 'postgres'), log: () => undefined });
    await ask(eigen.url, `CREATE ROLE beheer LOGIN CREATEROLE PASSWORD '${wachtwoord}'; CREATE ROLE gast LOGIN PASSWORD '${wachtwoord}'`);
    await ask(eigen.url, 'CREATE DATABASE gemeente OWNER beheer');
  });

  afterAll(() => eigen.stop());

  test('volstaat met een gewone gebruiker die eigenaar van de database is en rollen mag maken', async () => {
    const url = login(eigen.url, 'beheer', wachtwoord, 'gemeente');
    for (const keer of [1, 2]) {
      const { services, adminUrl } = await richtIn(url);
      await ask(adminUrl, `SET ROLE regio_eigenaar; CREATE TABLE regio.t${keer} AS SELECT 1 AS x`);
      expect(await ask(services[0]!.url, `SELECT x, current_database() AS db FROM t${keer}`)).toEqual([{ x: 1, db: 'gemeente' }]);
    }
  });

  test('laat alleen de diensten toe, en wie het recht apart krijgt', async () => {
    await expect(richtIn(login(eigen.url, 'gast', wachtwoord, 'gemeente'))).rejects.toMatchObject({ code: 'database.geen-recht' });
    await expect(ask(login(eigen.url, 'gast', wachtwoord, 'gemeente'), 'SELECT 1')).rejects.toEqual(geweigerd);
  });

  test.each(['postgres', 'nieuw', 'gemeente'])('moet rollen en, als die ontbreekt, de database "%s" mogen maken', async (naam) => {
    await ask(eigen.url, 'GRANT CONNECT ON DATABASE gemeente TO gast');
    await expect(richtIn(login(eigen.url, 'gast', wachtwoord, naam))).rejects.toMatchObject({ code: 'database.geen-recht' });
  });

  test('moet te bereiken zijn, met het juiste wachtwoord, en de fout toont dat wachtwoord niet', async () => {
    const fout = await richtIn(login(eigen.url, 'beheer', 'een-fout-wachtwoord', 'gemeente')).catch((error: unknown) => error);
    expect(fout).toMatchObject({ code: 'database.wachtwoord-fout', message: expect.not.stringContaining('een-fout-wachtwoord') });
    await expect(richtIn('postgres://beheer@127.0.0.1:1/gemeente')).rejects.toMatchObject({ code: 'database.onbereikbaar' });
  });

  test.each(['niets', 'mysql://a@b/c', 'postgres:///regiomatch'])('moet een adres hebben dat klopt: %s', async (adres) => {
    await expect(richtIn(adres)).rejects.toMatchObject({ code: 'database.url-ongeldig' });
  });

  test('moet UTF-8 gebruiken', async () => {
    await ask(eigen.url, `CREATE DATABASE latijn TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'`);
    await expect(richtIn(login(eigen.url, 'postgres', decodeURIComponent(new URL(eigen.url).password), 'latijn'))).rejects.toMatchObject({
      code: 'database.geen-utf8',
    });
  });
});

test.each([
  ['manifest.schema-ongeldig', [{ naam: 'a', schema: 'Robert"; DROP' }]],
  ['manifest.schema-ongeldig', [{ naam: 'a', schema: 'pg_catalog' }]],
  [
    'manifest.schema-dubbel',
    [
      { naam: 'a', schema: 'zelfde' },
      { naam: 'b', schema: 'zelfde' },
    ],
  ],
  ['manifest.schema-dubbel', [{ naam: 'a', schema: 'bus' }]],
])('een manifest dat niet kan geeft %s', async (code, verkeerd) => {
  await expect(provision({ adminUrl: server.url, manifests: verkeerd, geheimen: new Geheimen(folder, {}) })).rejects.toMatchObject({ code });
});
