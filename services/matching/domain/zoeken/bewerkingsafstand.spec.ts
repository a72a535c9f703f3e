import { expect, test } from '@jest/globals';
import { bewerkingsafstand } from './bewerkingsafstand.js';

test.each([
  ['schilder', 'schilder', 0],
  ['schilder', 'schidler', 1],
  ['magazijn', 'magzijn', 1],
  ['kok', 'koks', 1],
  ['monteur', 'mnteru', 2],
])('van %s naar %s zijn %i bewerkingen', (a, b, verwacht) => {
  expect(bewerkingsafstand(a, b, 2)).toBe(verwacht);
  expect(bewerkingsafstand(b, a, 2)).toBe(verwacht);
});

test('wie te ver weg is, wordt niet verder uitgerekend', () => {
  expect(bewerkingsafstand('kok', 'vrachtwagenchauffeur', 2)).toBe(3);
  expect(bewerkingsafstand('bakker', 'kapper', 1)).toBe(2);
});
