import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Geheimen } from './geheimen.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiomatch-geheim-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('een geheim wordt één keer gemaakt en daarna steeds teruggevonden', () => {
  const geheim = new Geheimen(folder, {}).get('regio_app');
  expect(geheim).toMatch(/^[\w-]{32}$/);
  expect(new Geheimen(folder, {}).get('regio_app')).toBe(geheim);
  expect(new Geheimen(folder, {}).get('matching_app')).not.toBe(geheim);
});

test('alleen de eigenaar kan het bestand lezen', () => {
  new Geheimen(folder, {}).get('regio_app');
  expect(statSync(join(folder, 'geheimen.json')).mode & 0o777).toBe(0o600);
});

test('een geheim uit de omgeving gaat voor en komt niet in het bestand', () => {
  const env = { REGIOMATCH_GEHEIM_REGIO_APP: 'van-de-beheerder' };
  new Geheimen(folder, env).get('matching_app');
  expect(new Geheimen(folder, env).get('regio_app')).toBe('van-de-beheerder');
  expect(readFileSync(join(folder, 'geheimen.json'), 'utf8')).not.toContain('van-de-beheerder');
});

test.each(['te-kort', 'met een spatie erin', 'geheim-met-é-erin'])(
  'het geheim "%s" uit de omgeving wordt geweigerd zonder het te tonen',
  (waarde) => {
    const lees = (): string => new Geheimen(folder, { REGIOMATCH_GEHEIM_REGIO_APP: waarde }).get('regio_app');
    expect(lees).toThrow(expect.objectContaining({ code: 'geheim.ongeldig', message: expect.not.stringContaining(waarde) }));
  },
);

test('een beschadigd bestand wordt niet stil overschreven', () => {
  writeFileSync(join(folder, 'geheimen.json'), '{"regio_app": ');
  expect(() => new Geheimen(folder, {}).get('regio_app')).toThrow(expect.objectContaining({ code: 'geheim.onleesbaar' }));
  expect(readFileSync(join(folder, 'geheimen.json'), 'utf8')).toBe('{"regio_app": ');
});
