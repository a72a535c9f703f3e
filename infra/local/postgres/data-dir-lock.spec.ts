import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { compileInto } from '../compiled-copy.fixture.js';
import { lockDataDir } from './data-dir-lock.js';

let folder: string;
let dataDir: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiomatch-slot-'));
  dataDir = join(folder, 'postgres');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('wie het slot heeft sluit ieder ander uit, tot het wordt vrijgegeven', () => {
  const release = lockDataDir(dataDir);
  expect(() => lockDataDir(dataDir)).toThrow(expect.objectContaining({ code: 'gegevensmap.in-gebruik' }));
  release();
  expect(existsSync(`${dataDir}.slot`)).toBe(false);
  lockDataDir(dataDir)();
});

test.each([
  ['een proces dat niet meer bestaat', JSON.stringify({ pid: 2 ** 22 + 1, start: '1' })],
  ['een ander proces dat hetzelfde nummer kreeg', JSON.stringify({ pid: process.pid, start: '1' })],
  ['een half geschreven bestand', '{"pid":'],
])('een slot van %s wordt overgenomen', (_, inhoud) => {
  writeFileSync(`${dataDir}.slot`, inhoud);
  const release = lockDataDir(dataDir);
  expect(() => lockDataDir(dataDir)).toThrow();
  release();
});

test('van acht processen die tegelijk een achtergebleven slot vinden, krijgt er precies één het', async () => {
  const programma = join(folder, 'programma');
  compileInto(programma);
  writeFileSync(
    join(programma, 'neem-slot.js'),
    `import { lockDataDir } from './postgres/data-dir-lock.js';
     const wacht = (ms) => new Promise((klaar) => setTimeout(klaar, ms));
     await wacht(Number(process.argv[3]) - Date.now());
     try { lockDataDir(process.argv[2]); console.log('gekregen'); } catch ({ code }) { console.log(code); }
     await wacht(1500);`,
  );
  writeFileSync(`${dataDir}.slot`, JSON.stringify({ pid: 2 ** 22 + 1, start: '1' }));
  const begin = String(Date.now() + 1_000);
  const uitkomsten = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const child = spawn(process.execPath, [join(programma, 'neem-slot.js'), dataDir, begin], { stdio: ['ignore', 'pipe', 'inherit'] });
      return (await text(child.stdout)).trim();
    }),
  );
  expect(uitkomsten.sort()).toEqual([...Array<string>(7).fill('gegevensmap.in-gebruik'), 'gekregen']);
});
