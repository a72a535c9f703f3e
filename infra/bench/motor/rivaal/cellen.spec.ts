import { expect, test } from '@jest/globals';
import { afstandInMeters } from '@regiomatch/matching-kern';
import fc from 'fast-check';
import { celVan, grensVan, opBol, reeksenBinnen } from './cellen.js';

const punt = fc.record({ lat: fc.double({ min: 50.7, max: 53.6, noNaN: true }), lon: fc.double({ min: 3.3, max: 7.2, noNaN: true }) });
const stap = fc.record({ lat: fc.double({ min: -0.2, max: 0.2, noNaN: true }), lon: fc.double({ min: -0.3, max: 0.3, noNaN: true }) });

test('Elk punt binnen de straal ligt in een reeks cellen, en de bol en de kern zijn het eens over de straal', () => {
  fc.assert(
    fc.property(punt, stap, fc.integer({ min: 0, max: 20_000 }), (thuis, verder, straal) => {
      const daar = { lat: thuis.lat + verder.lat, lon: thuis.lon + verder.lon };
      const binnen = afstandInMeters(thuis, daar) <= straal;
      const { van, tot } = reeksenBinnen(thuis, straal);
      const cel = celVan(daar);
      if (binnen) expect(van.some((eerste, i) => eerste <= cel && cel <= tot[i]!)).toBe(true);
      const [a, b] = [opBol(thuis), opBol(daar)];
      const opRand = Math.abs(afstandInMeters(thuis, daar) - straal) <= 1;
      if (!opRand) expect(a[0] * b[0] + a[1] * b[1] + a[2] * b[2] >= grensVan(straal)).toBe(binnen);
    }),
    { numRuns: 2_000 },
  );
});
