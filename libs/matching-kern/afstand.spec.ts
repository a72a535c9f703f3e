import { expect, test } from '@jest/globals';
import { afstandInMeters } from './afstand.js';

const HENGELO = { lat: 52.2658, lon: 6.7931 };

test.each([
  ['Goor', { lat: 52.2319, lon: 6.5861 }, 14_587],
  ['Diepenheim', { lat: 52.2003, lon: 6.553 }, 17_900],
  ['Markelo', { lat: 52.2333, lon: 6.4986 }, 20_372],
  ['Hengelo', HENGELO, 0],
])('van Hengelo naar %s', (_plaats, punt, meters) => {
  expect(afstandInMeters(HENGELO, punt)).toBe(meters);
  expect(afstandInMeters(punt, HENGELO)).toBe(meters);
});
