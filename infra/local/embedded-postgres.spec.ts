import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { compileInto } from './compiled-copy.fixture.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
import { processStart } from './postgres/process-start.js';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? test : test.skip;
const NOBODY = 65_534;

let folder: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiomatch-local-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data', 'postgres');
  compileInto(join(folder, 'programma'));
  writeFileSync(
    join(folder, 'programma', 'start-apart.js'),
    `import { startEmbeddedPostgres } from './embedded-postgres.js';
     startEmbeddedPostgres({ dataDir: process.argv[2], log: () => {} }).then(
       ({ url, pid }) => console.log(JSON.stringify({ url, pid })),
       ({ code, message }) => console.log(JSON.stringify({ code, message })),
     );
     setInterval(() => {}, 1000);`,
  );
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of running.splice(0)) await server.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(map = dataDir, bewaak = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: map, log: () => undefined, bewaak });
  running.push(server);
  return server;
}

async function startApart(map: string, uid?: number): Promise<{ child: ChildProcess; url: string; pid: number; code?: string }> {
  const child = spawn(process.execPath, [join(folder, 'programma', 'start-apart.js'), map], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { url: string; pid: number; code?: string }) };
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

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 15_000; ; await sleep(50)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

test('een nieuwe gegevensmap krijgt een database met veilige instellingen, alleen bereikbaar op deze computer', async () => {
  const { url } = await start();
  const [settings] = await ask(
    url,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages,
            current_setting('listen_addresses') AS adres, current_setting('unix_socket_directories') AS sockets,
            current_setting('server_encoding') AS codering, lower('ÉÉN') AS klein, 'Z' < 'a' AS op_code`,
  );
  expect(settings).toEqual({
    fsync: 'on',
    commit: 'on',
    pages: 'on',
    adres: '127.0.0.1',
    sockets: '',
    codering: 'UTF8',
    klein: 'één',
    op_code: true,
  });
});

test('zonder het wachtwoord komt niemand binnen, en alleen de eigenaar kan het wachtwoord lezen', async () => {
  const { url } = await start();
  const zonder = new URL(url);
  zonder.password = 'geraden';
  await expect(ask(zonder.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(join(folder, 'data', 'geheimen.json')).mode & 0o777).toBe(0o600);
});

asRoot('als root draait de database onder een gewone gebruiker', async () => {
  const { pid } = await start();
  expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
});

test('gegevens blijven bewaard na stoppen en opnieuw starten', async () => {
  const eerste = await start();
  await ask(eerste.url, 'CREATE TABLE bewaard AS SELECT 1 AS nummer');
  await eerste.stop();
  expect(processStart(eerste.pid)).toBeUndefined();
  const tweede = await start();
  expect(tweede.wasRunning).toBe(false);
  expect(await ask(tweede.url, 'SELECT nummer FROM bewaard')).toEqual([{ nummer: 1 }]);
});

test('na kill -9 van het startprogramma vervangt de volgende start de achtergebleven database, zonder verlies', async () => {
  const map = join(folder, 'wees', 'postgres');
  const { child, url, pid } = await startApart(map);
  await ask(url, 'CREATE TABLE toegezegd AS SELECT 7 AS plek');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processStart(pid)).toBeDefined();

  const opnieuw = await start(map);
  expect(opnieuw.wasRunning).toBe(true);
  expect(processStart(pid)).toBeUndefined();
  expect(await ask(opnieuw.url, 'SELECT plek FROM toegezegd')).toEqual([{ plek: 7 }]);
});

test('na kill -9 van de database zelf komt zij op dezelfde poort terug, met alles wat was toegezegd', async () => {
  const server = await start(dataDir, true);
  await ask(server.url, 'CREATE TABLE vast AS SELECT 3 AS versie');
  const eerst = server.pid;
  const bezig = new pg.Client(server.url);
  bezig.on('error', () => undefined);
  await bezig.connect();
  const afgebroken = expect(bezig.query('SELECT count(*) FROM generate_series(1, 2000000000)')).rejects.toThrow();
  process.kill(eerst, 'SIGKILL');
  await afgebroken;
  expect(await eventually(() => ask(server.url, 'SELECT versie FROM vast'))).toEqual([{ versie: 3 }]);
  expect(server.pid).not.toBe(eerst);
});

test('stoppen tijdens het herstarten laat geen database achter', async () => {
  const server = await start(dataDir, true);
  process.kill(server.pid, 'SIGKILL');
  await eventually(() => (processStart(server.pid) === undefined ? Promise.resolve() : Promise.reject(new Error('leeft nog'))));
  await server.stop();
  expect(processStart(server.pid)).toBeUndefined();
  expect(existsSync(`${dataDir}.slot`)).toBe(false);
});

test('een tweede startprogramma op dezelfde gegevensmap wordt geweigerd en stoort het eerste niet', async () => {
  const map = join(folder, 'bezet', 'postgres');
  const { child, url, pid } = await startApart(map);
  await expect(start(map)).rejects.toMatchObject({ code: 'gegevensmap.in-gebruik', message: expect.stringContaining(String(child.pid)) });
  expect(await ask(url, 'SELECT 1 AS antwoord')).toEqual([{ antwoord: 1 }]);
  child.kill('SIGKILL');
  process.kill(pid, 'SIGINT');
});

test('gegevens van een andere PostgreSQL-versie worden geweigerd en blijven onaangeroerd', async () => {
  const map = join(folder, 'oud', 'postgres');
  mkdirSync(map, { recursive: true });
  writeFileSync(join(map, 'PG_VERSION'), '15\n');
  await expect(start(map)).rejects.toMatchObject({
    code: 'gegevensmap.andere-versie',
    message: expect.stringMatching(/PostgreSQL 15.*PostgreSQL 18/),
  });
  expect(readFileSync(join(map, 'PG_VERSION'), 'utf8')).toBe('15\n');
  expect(existsSync(`${map}.slot`)).toBe(false);
});

test('een map met iets anders erin wordt niet overschreven', async () => {
  const map = join(folder, 'foto’s');
  mkdirSync(map);
  writeFileSync(join(map, 'vakantie.jpg'), 'x');
  await expect(start(map)).rejects.toMatchObject({ code: 'gegevensmap.onbekende-inhoud' });
});

test('een afgebroken eerste start hindert de volgende niet', async () => {
  const map = join(folder, 'afgebroken', 'postgres');
  mkdirSync(`${map}.half`, { recursive: true });
  writeFileSync(join(`${map}.half`, 'PG_VERSION'), '18\n');
  const { url } = await start(map);
  expect(await ask(url, 'SELECT 1 AS antwoord')).toEqual([{ antwoord: 1 }]);
});

test('zonder het bewaarde wachtwoord bij een bestaande database volgt een duidelijke fout', async () => {
  const map = join(folder, 'zoek', 'postgres');
  mkdirSync(map, { recursive: true });
  writeFileSync(join(map, 'PG_VERSION'), '18\n');
  await expect(start(map)).rejects.toMatchObject({ code: 'geheim.ontbreekt' });
});

test('het procesnummer van een vreemd programma in een achtergebleven bestand deert niet', async () => {
  writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
  writeFileSync(`${dataDir}.slot`, JSON.stringify({ pid: process.pid, start: 'een andere dag' }));
  const { url, wasRunning } = await start();
  expect(wasRunning).toBe(false);
  expect(await ask(url, 'SELECT 1 AS antwoord')).toEqual([{ antwoord: 1 }]);
});

test('een pad dat geen map kan zijn geeft een duidelijke fout', async () => {
  await expect(start('/dev/null/postgres')).rejects.toMatchObject({ code: 'gegevensmap.geen-map' });
});

asRoot('de gegevens mogen onder een map staan die voor anderen dicht is', async () => {
  const dicht = join(folder, 'dicht');
  mkdirSync(dicht, { mode: 0o700 });
  const map = join(dicht, 'kloon', '.data', 'postgres');
  const eerste = await start(map);
  await ask(eerste.url, 'CREATE TABLE hier AS SELECT 1 AS nummer');
  await eerste.stop();
  const tweede = await start(map, true);
  process.kill(tweede.pid, 'SIGKILL');
  expect(await eventually(() => ask(tweede.url, 'SELECT nummer FROM hier'))).toEqual([{ nummer: 1 }]);
  expect(existsSync(join(map, 'PG_VERSION'))).toBe(true);
});

asRoot('een gewone gebruiker start de database in zijn eigen map, en root kan er daarna ook mee werken', async () => {
  const eigen = join(folder, 'van-nobody');
  mkdirSync(eigen);
  chownSync(eigen, NOBODY, NOBODY);
  const map = join(eigen, 'postgres');
  const { child, pid } = await startApart(map, NOBODY);
  expect(statSync(`/proc/${pid}`).uid).toBe(NOBODY);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const alsRoot = await start(map);
  expect(alsRoot.wasRunning).toBe(true);
  expect(statSync(`/proc/${alsRoot.pid}`).uid).toBe(NOBODY);
});

asRoot('een map van een ander geeft een duidelijke fout over de rechten', async () => {
  const { code } = await startApart(join(folder, 'data', 'postgres'), NOBODY);
  expect(code).toBe('gegevensmap.geen-toegang');
});
