import { expect, test } from '@jest/globals';
import { verwanteVormen } from './verwante-vormen.js';

test.each([
  ['les', 'lessen'],
  ['taalles', 'taallessen'],
  ['huis', 'huizen'],
  ['brief', 'brieven'],
  ['docent', 'docenten'],
])('%s en %s vinden elkaar', (enkelvoud, meervoud) => {
  expect(verwanteVormen(enkelvoud)).toContain(meervoud);
  expect(verwanteVormen(meervoud)).toContain(enkelvoud);
});

test('een woord is geen vorm van zichzelf', () => {
  expect(verwanteVormen('huizen')).not.toContain('huizen');
  expect(verwanteVormen('en')).toEqual([]);
});
