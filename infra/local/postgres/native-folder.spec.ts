import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nativeFolder } from './native-folder.js';
import { serverAccount } from './os-account.js';

const asRoot = process.getuid?.() === 0 ? test : test.skip;

let folder: string;
let installed: string;
let places: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiomatch-programma-'));
  chmodSync(folder, 0o755);
  places = [join(folder, 'plaats')];
  installed = join(folder, 'dicht', 'pakket', 'native');
  const source = dirname(nativeFolder(null).folder);
  mkdirSync(join(folder, 'dicht'), { mode: 0o700 });
  cpSync(source, dirname(installed), { recursive: true, verbatimSymlinks: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('ontbrekende verwijzingen naar bibliotheken worden hersteld, ook als npm het installatiescript niet uitvoerde', () => {
  const lib = join(installed, 'lib');
  const links = readdirSync(lib).filter((name) => lstatSync(join(lib, name)).isSymbolicLink());
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) unlinkSync(join(lib, link));
  expect(spawnSync(join(installed, 'bin/postgres'), ['--version']).status).not.toBe(0);
  expect(nativeFolder(null, installed, places)).toEqual({ folder: installed, version: expect.stringMatching(/^18\./) });
});

asRoot('staat het programma in een map die voor de databasegebruiker dicht is, dan draait een kopie op een bereikbare plek', () => {
  const account = serverAccount(join(folder, 'nog-niets'));
  const strict = process.umask(0o077);
  const found = nativeFolder(account, installed, places);
  process.umask(strict);
  expect(found.folder.startsWith(join(folder, 'plaats'))).toBe(true);
  expect(spawnSync(join(found.folder, 'bin/initdb'), ['--version'], { ...account, cwd: '/' }).status).toBe(0);
  const made = statSync(found.folder).ino;
  expect(statSync(nativeFolder(account, installed, places).folder).ino).toBe(made);
});

asRoot('een beschadigde kopie wordt vervangen', () => {
  const account = serverAccount(join(folder, 'nog-niets'));
  const { folder: copy } = nativeFolder(account, installed, places);
  writeFileSync(join(copy, 'bin/postgres'), 'stuk');
  nativeFolder(account, installed, places);
  expect(readFileSync(join(copy, 'bin/postgres')).length).toBeGreaterThan(1_000_000);
});

asRoot('een plek waar een ander iets kan neerzetten wordt niet gebruikt', () => {
  const open = join(folder, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  expect(() => nativeFolder(serverAccount(join(folder, 'nog-niets')), installed, [open])).toThrow(
    expect.objectContaining({ code: 'database.programma-start-niet' }),
  );
});
