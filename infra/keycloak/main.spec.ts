import { afterEach, expect, jest, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoRealm } from './demo-realm.js';
import { main } from './main.js';
import { plaatshouders } from './plaatshouders.js';

const uit = jest.spyOn(console, 'log').mockImplementation(() => undefined);
const fout = jest.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => {
  jest.clearAllMocks();
});
const compleet = Object.fromEntries(plaatshouders(demoRealm()).map((naam) => [naam, 'een-geheim-van-genoeg-tekens']));

test('S38 zonder complete omgeving wordt er geen realm geschreven', () => {
  const map = mkdtempSync(join(process.env['TEST_TMP'] ?? tmpdir(), 'realm-'));
  const bestand = join(map, 'regiomatch-realm.json');
  expect(main(['schrijf', bestand], { ...compleet, OIDC_CLIENT_SECRET_GATEWAY: '' })).toBe(1);
  expect(fout.mock.calls.join()).toContain('OIDC_CLIENT_SECRET_GATEWAY: ontbreekt');
  expect(() => readFileSync(bestand)).toThrow();
  expect(main(['schrijf', bestand], compleet)).toBe(0);
  expect(JSON.parse(readFileSync(bestand, 'utf8'))).not.toHaveProperty('users');
  expect(main(['schrijf', bestand, '--demo'], compleet)).toBe(0);
  expect(JSON.parse(readFileSync(bestand, 'utf8'))).toHaveProperty('users');
  rmSync(map, { recursive: true });
});

test('de opdracht zegt wat zij kan', () => {
  expect(main([], {})).toBe(2);
  expect(fout.mock.calls.join()).toContain('Gebruik');
  expect(main(['controleer'], compleet)).toBe(0);
  expect(uit.mock.calls.join()).toContain('compleet');
});
