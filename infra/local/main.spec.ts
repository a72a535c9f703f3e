import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { compileFile, compileInto, linkPackages } from './compiled-copy.fixture.js';
import { freePort } from './postgres/free-port.js';
import { processStart } from './postgres/process-start.js';

// Whole products start and stop here, on a machine that may be busy with the other tests.
jest.setTimeout(90_000);

let root: string;
let gestart: Start[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'regiomatch-hoofd-'));
  compileInto(join(root, 'infra/local/dist'));
  schrijfDienst('proef');
});

afterEach(async () => {
  for (const start of gestart) {
    if (start.proces.exitCode === null && start.proces.signalCode === null) start.proces.kill('SIGTERM');
    await start.einde;
  }
  gestart = [];
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function schrijfDienst(naam: string): void {
  const map = join(root, 'services', naam);
  mkdirSync(join(map, 'api'), { recursive: true });
  mkdirSync(join(map, 'migrations'));
  linkPackages(map);
  writeFileSync(join(map, 'service.json'), JSON.stringify({ naam, schema: naam, label: naam, publiceert: [], consumeert: [] }));
  writeFileSync(
    join(map, `api/${naam}.graphql`),
    'type Query { notities: [String!]! } type Mutation { noteer(tekst: String!, wachtMs: Int!): String! }',
  );
  writeFileSync(
    join(map, 'migrations/0100_notitie.sql'),
    'CREATE TABLE notitie (nummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tekst text NOT NULL);',
  );
  compileFile(join(import.meta.dirname, 'proefdienst.fixture.ts'), join(map, 'dist/index.js'));
}

interface Start {
  readonly proces: ChildProcess;
  readonly url: string;
  readonly einde: Promise<unknown>;
  uitvoer(): string;
}

async function start(map: string, opties: { poort?: number; env?: NodeJS.ProcessEnv; args?: string[] } = {}): Promise<Start> {
  const poort = opties.poort ?? (await freePort());
  const proces = spawn(
    process.execPath,
    ['infra/local/dist/main.js', '--data', join(root, map), '--poort', String(poort), ...(opties.args ?? ['--leeg'])],
    {
      cwd: root,
      env: { ...process.env, ...opties.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let uitvoer = '';
  for (const stroom of [proces.stdout!, proces.stderr!]) stroom.on('data', (deel: Buffer) => (uitvoer += deel.toString()));
  const dit: Start = { proces, url: `http://127.0.0.1:${poort}`, einde: once(proces, 'exit'), uitvoer: () => uitvoer };
  gestart.push(dit);
  return dit;
}

async function verschijnt(start: Start, tekst: string): Promise<void> {
  while (!start.uitvoer().includes(tekst)) {
    const over = await Promise.race([once(start.proces.stdout!, 'data').then(() => false), start.einde.then(() => true)]);
    if (over && !start.uitvoer().includes(tekst)) throw new Error(`"${tekst}" verscheen niet:\n${start.uitvoer()}`);
  }
}

async function klaar(map: string, opties: Parameters<typeof start>[1] = {}): Promise<Start> {
  const dit = await start(map, opties);
  await verschijnt(dit, 'regiomatch is klaar');
  return dit;
}

async function post<T>(url: string, body: unknown, token?: string): Promise<T> {
  const antwoord = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return (await antwoord.json()) as T;
}

const meldAan = async ({ url }: Start): Promise<string> =>
  (await post<{ token: string }>(`${url}/login`, { gebruiker: 'beheerder', wachtwoord: 'demo' })).token;

interface Antwoord {
  readonly data?: { readonly notities?: string[]; readonly noteer?: string };
  readonly errors?: unknown[];
}

const noteer = ({ url }: Start, token: string, tekst: string, wachtMs = 0): Promise<Antwoord> =>
  post(
    `${url}/graphql`,
    { query: 'mutation ($tekst: String!, $wachtMs: Int!) { noteer(tekst: $tekst, wachtMs: $wachtMs) }', variables: { tekst, wachtMs } },
    token,
  );

const notities = async ({ url }: Start, token: string): Promise<string[] | undefined> =>
  (await post<Antwoord>(`${url}/graphql`, { query: '{ notities }' }, token)).data?.notities;

const databaseProces = (map: string): number => Number(readFileSync(join(root, map, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

test('alles start uit één opdracht, en bij stoppen wordt een lopende vraag nog beantwoord', async () => {
  const product = await klaar('stoppen');
  const token = await meldAan(product);
  const database = databaseProces('stoppen');
  const lopend = noteer(product, token, 'op de valreep', 1_000);
  await new Promise((klaar) => setTimeout(klaar, 300));
  product.proces.kill('SIGINT');
  // npm passes the same Ctrl-C on once more.
  product.proces.kill('SIGINT');
  expect(await lopend).toEqual({ data: { noteer: 'op de valreep' } });
  expect(await product.einde).toEqual([0, null]);
  expect(processStart(database)).toBeUndefined();

  const opnieuw = await klaar('stoppen');
  expect(await notities(opnieuw, token)).toEqual(['op de valreep']);
});

test('na kill -9 van het programma of van de database is alles er nog wat was toegezegd', async () => {
  const product = await klaar('geveld');
  const token = await meldAan(product);
  expect((await noteer(product, token, 'toegezegd')).data?.noteer).toBe('toegezegd');
  product.proces.kill('SIGKILL');
  await product.einde;
  const opnieuw = await klaar('geveld');
  expect(opnieuw.uitvoer()).toContain('overgenomen');
  expect(await notities(opnieuw, token)).toEqual(['toegezegd']);

  process.kill(databaseProces('geveld'), 'SIGKILL');
  await verschijnt(opnieuw, 'De database is weer beschikbaar');
  for (const tot = Date.now() + 10_000; (await notities(opnieuw, token)) === undefined && Date.now() < tot;)
    await new Promise((klaar) => setTimeout(klaar, 50));
  expect(await notities(opnieuw, token)).toEqual(['toegezegd']);
});

test('een bezette poort wordt gemeld voordat er iets is gestart', async () => {
  const poort = await freePort();
  const ander = createServer().listen(poort, '127.0.0.1');
  try {
    const product = await start('poort-bezet', { poort });
    expect(await product.einde).toEqual([1, null]);
    expect(product.uitvoer()).toContain(`Poort ${poort} is al in gebruik`);
    expect(product.uitvoer()).not.toContain('Database starten');
  } finally {
    ander.close();
  }
});

test('Ctrl-C tijdens het starten laat niets achter', async () => {
  const product = await start('onderbroken');
  await verschijnt(product, 'Diensten starten');
  const database = databaseProces('onderbroken');
  product.proces.kill('SIGINT');
  expect(await product.einde).toEqual([0, null]);
  expect(processStart(database)).toBeUndefined();
  expect(product.uitvoer()).not.toContain('regiomatch is klaar');
});

test('een tweede Ctrl-C wacht niet langer op lopende vragen', async () => {
  const product = await klaar('ongeduldig');
  const token = await meldAan(product);
  const database = databaseProces('ongeduldig');
  const lopend = noteer(product, token, 'te laat', 15_000).catch(() => undefined);
  await new Promise((klaar) => setTimeout(klaar, 300));
  product.proces.kill('SIGINT');
  await new Promise((klaar) => setTimeout(klaar, 700));
  const begin = Date.now();
  product.proces.kill('SIGINT');
  expect(await product.einde).toEqual([1, null]);
  expect(Date.now() - begin).toBeLessThan(5_000);
  expect(processStart(database)).toBeUndefined();
  await lopend;
});

test('een eigen database vervangt de ingebouwde', async () => {
  const product = await klaar('extern', { env: { DATABASE_URL: `${process.env['TEST_DATABASE_URL']?.replace(/postgres$/, 'proef_extern')}` } });
  expect(product.uitvoer()).toContain('DATABASE_URL');
  expect(await notities(product, await meldAan(product))).toEqual([]);
});

test('een dienst buiten de map services doet mee, zonder dat iets anders wijzigt', async () => {
  cpSync(join(root, 'services/proef'), join(root, 'elders'), { recursive: true, verbatimSymlinks: true });
  rmSync(join(root, 'services/proef'), { recursive: true });
  try {
    const product = await klaar('elders-data', { env: { REGIOMATCH_EXTRA_DIENSTEN: join(root, 'elders') } });
    expect(await notities(product, await meldAan(product))).toEqual([]);
  } finally {
    cpSync(join(root, 'elders'), join(root, 'services/proef'), { recursive: true, verbatimSymlinks: true });
  }
});

test('verkeerde opties worden alle genoemd, met een foutcode als uitkomst', async () => {
  const product = await start('opties', { args: ['--regio', 'mars', '--kleur', 'rood'] });
  expect(await product.einde).toEqual([1, null]);
  expect(product.uitvoer()).toContain('"mars"');
  expect(product.uitvoer()).toContain('--kleur');
});
