import { expect, test } from '@jest/globals';
import { freePort } from './free-port.js';

test('honderd tegelijk gevraagde poorten zijn honderd verschillende', async () => {
  const poorten = await Promise.all(Array.from({ length: 100 }, () => freePort()));
  expect(new Set(poorten).size).toBe(100);
  expect(poorten.every((poort) => poort >= 20_000 && poort < 30_000)).toBe(true);
});
