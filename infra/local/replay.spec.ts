import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { compileInto } from './compiled-copy.fixture.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';

let folder: string;
let server: EmbeddedPostgres;
let region: pg.Client;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiomatch-replay-'));
  compileInto(join(folder, 'programma'));
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: () => undefined });
  const admin = new pg.Client(server.url);
  await admin.connect();
  await admin.query('CREATE DATABASE regiomatch_twente');
  await admin.end();
  region = new pg.Client(server.url.replace(/postgres$/, 'regiomatch_twente'));
  await region.connect();
  await region.query(`
    CREATE SCHEMA matching;
    CREATE TABLE matching.inbox_geparkeerd (positie bigint GENERATED ALWAYS AS IDENTITY, consument text, fout text, opnieuw boolean DEFAULT false, op timestamptz DEFAULT now());
    INSERT INTO matching.inbox_geparkeerd (consument, fout) VALUES ('matching.aanbod', 'TypeError'), ('matching.aanbod', 'later'), ('matching.regio', 'Error')`);
});

afterAll(async () => {
  await region.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function replay(...args: string[]): Promise<{ code: unknown; uitvoer: string }> {
  const { DATABASE_URL: _, ...env } = process.env;
  const proces = spawn(process.execPath, [join(folder, 'programma/replay.js'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [uitvoer, fout, [code]] = await Promise.all([text(proces.stdout), text(proces.stderr), once(proces, 'exit')]);
  return { code, uitvoer: uitvoer + fout };
}

const gemarkeerd = async (): Promise<unknown[]> =>
  (await region.query('SELECT consument FROM matching.inbox_geparkeerd WHERE opnieuw ORDER BY positie')).rows;

test('zonder naam toont de opdracht wat er wacht en waarom, en doet niets', async () => {
  const { code, uitvoer } = await replay('--data', folder);
  expect(code).toBe(0);
  expect(uitvoer).toMatch(/matching\.aanbod: 2, .*\(TypeError\)/);
  expect(uitvoer).toContain('matching.regio: 1');
  expect(await gemarkeerd()).toEqual([]);
});

test('een onbekende naam is een fout en noemt wat er wel is', async () => {
  const { code, uitvoer } = await replay('--data', folder, 'matching.onzin');
  expect(code).toBe(1);
  expect(uitvoer).toContain('matching.aanbod');
});

test('met een naam worden alleen de berichten van die consument klaargezet', async () => {
  const { code, uitvoer } = await replay('--data', folder, 'matching.aanbod');
  expect({ code, uitvoer }).toEqual({ code: 0, uitvoer: expect.stringContaining('2 berichten van matching.aanbod') });
  expect(await gemarkeerd()).toEqual([{ consument: 'matching.aanbod' }, { consument: 'matching.aanbod' }]);
});

test('draait er niets, dan zegt de opdracht dat', async () => {
  const { code, uitvoer } = await replay('--data', join(folder, 'leeg'));
  expect(code).toBe(1);
  expect(uitvoer).toContain('draait nu geen regiomatch');
});

test('een verkeerde optie geeft uitleg en geen storing', async () => {
  const { code, uitvoer } = await replay('--onzin');
  expect(code).toBe(1);
  expect(uitvoer).toContain('Deze opties zijn niet bekend.');
  expect(uitvoer).toContain('npm run replay');
  expect(uitvoer).not.toContain('    at ');
});
