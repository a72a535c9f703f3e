import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const repository = join(import.meta.dirname, '../..');

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'regiomatch-telling-'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'jest.config.js'), `export default { transform: {}, testMatch: ['**/*.spec.js'] };`);
  writeFileSync(join(root, 'goed.spec.js'), `test('a', () => {}); test('b', () => {}); test.skip('c', () => {}); test.todo('d');`);
  writeFileSync(join(root, 'fout.spec.js'), `test('e', () => { throw new Error('fout'); });`);
  writeFileSync(join(root, 'stuk.spec.js'), `import './bestaat-niet.js';`);
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function draai(...argumenten: string[]): { status: number | null; laatste: string | undefined } {
  const programma = `
    import { draaiTests } from ${JSON.stringify(join(import.meta.dirname, 'draai-tests.mjs'))};
    process.exitCode = await draaiTests(${JSON.stringify(argumenten)}, ${JSON.stringify(root)});`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', programma], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { status, laatste: stdout.trimEnd().split('\n').at(-1) };
}

test('de laatste regel telt wat slaagde, faalde en is overgeslagen', () => {
  expect(draai('goed')).toEqual({ status: 0, laatste: '2 passed, 0 failed, 2 skipped' });
});

test('een testbestand dat niet kan draaien telt als gefaald', () => {
  expect(draai()).toEqual({ status: 1, laatste: '2 passed, 2 failed, 2 skipped' });
});

test('een run zonder uitslag telt als gefaald', () => {
  expect(draai('geen-enkel-bestand')).toEqual({ status: 1, laatste: '0 passed, 1 failed, 0 skipped' });
});
