import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { bouw } from './bouw.mjs';

const repository = join(import.meta.dirname, '../..');

let root: string;
let regels: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'regiomatch-bouw-'));
  regels = [];
  schrijf('package.json', '{ "workspaces": ["libs/*", "gateway"] }');
  schrijf('libs/een/tsconfig.json', tsconfig());
  schrijf('libs/een/index.ts', 'export const een: number = 1;');
  schrijf('gateway/tsconfig.json', tsconfig('../libs/een'));
  schrijf('gateway/main.ts', `import { een } from '../libs/een/index.js';\nexport const twee: number = een + 1;`);
  schrijf('gateway/package.json', '{ "type": "module" }');
  schrijf('libs/een/package.json', '{ "type": "module" }');
  cpSync(join(repository, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'));
  mkdirSync(join(root, 'node_modules'));
  for (const pakket of ['typescript', '@types', 'undici-types'])
    symlinkSync(join(repository, 'node_modules', pakket), join(root, 'node_modules', pakket));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function tsconfig(...verwijzingen: string[]): string {
  return JSON.stringify({
    extends: verwijzingen.length > 0 ? '../tsconfig.base.json' : '../../tsconfig.base.json',
    compilerOptions: { rootDir: '.', outDir: 'dist', types: [] },
    references: verwijzingen.map((path) => ({ path })),
    exclude: ['dist', '**/*.spec.ts'],
  });
}

function schrijf(pad: string, inhoud: string): void {
  mkdirSync(dirname(join(root, pad)), { recursive: true });
  writeFileSync(join(root, pad), inhoud);
}

function bouwde(): boolean {
  regels.length = 0;
  bouw(root, (regel: string) => regels.push(regel), 'ignore');
  return regels.length > 0;
}

test('de eerste keer wordt alles gebouwd, daarna niets meer zolang er niets verandert, binnen een halve seconde', () => {
  expect(bouwde()).toBe(true);
  expect(readFileSync(join(root, 'gateway/dist/main.js'), 'utf8')).toContain('twee');
  // The least of five: other work on the machine only ever adds to it.
  const tijden = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    expect(bouwde()).toBe(false);
    return performance.now() - begin;
  });
  expect(Math.min(...tijden)).toBeLessThan(500);
});

test('een gewijzigde bron en een nieuwe map worden gebouwd, een gewijzigde test niet', () => {
  bouwde();
  appendFileSync(join(root, 'libs/een/index.ts'), '\nexport const drie: number = 3;');
  expect(bouwde()).toBe(true);
  expect(readFileSync(join(root, 'libs/een/dist/index.js'), 'utf8')).toContain('drie');

  schrijf('libs/een/index.spec.ts', 'dit is geen test;');
  expect(bouwde()).toBe(false);

  schrijf('libs/zes/tsconfig.json', tsconfig('../een').replace('../tsconfig.base', '../../tsconfig.base'));
  schrijf('libs/zes/package.json', '{ "type": "module" }');
  schrijf('libs/zes/index.ts', 'export const zes: number = 6;');
  expect(bouwde()).toBe(true);
  expect(readFileSync(join(root, 'libs/zes/dist/index.js'), 'utf8')).toContain('zes');
});

test('wie het gebouwde weggooit, krijgt het terug', () => {
  bouwde();
  rmSync(join(root, 'libs/een/dist'), { recursive: true });
  expect(bouwde()).toBe(true);
  expect(readFileSync(join(root, 'libs/een/dist/index.js'), 'utf8')).toContain('een');
});

test('na een fout in de code wordt de volgende keer opnieuw gebouwd', () => {
  schrijf('libs/een/fout.ts', 'export const fout: number = "geen getal";');
  expect(bouwde).toThrow('Het bouwen is mislukt');
  expect(bouwde).toThrow('Het bouwen is mislukt');
  unlinkSync(join(root, 'libs/een/fout.ts'));
  expect(bouwde()).toBe(true);
  expect(bouwde()).toBe(false);
});
