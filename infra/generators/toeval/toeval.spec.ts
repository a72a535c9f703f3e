import { expect, test } from '@jest/globals';
import { Toeval } from './toeval.js';
import { Verdeling } from './verdeling.js';

const reeks = (sleutel: string, aantal = 1_000) => {
  const toeval = new Toeval(sleutel);
  return Array.from({ length: aantal }, () => toeval.deel());
};

test('dezelfde sleutel geeft dezelfde reeks, en een buursleutel een heel andere', () => {
  expect(reeks('zaad/1')).toEqual(reeks('zaad/1'));
  const gelijk = reeks('zaad/1').filter((waarde, i) => Math.abs(waarde - reeks('zaad/2')[i]!) < 0.001);
  expect(gelijk.length).toBeLessThan(20);
});

test('de eerste getallen van duizend opeenvolgende sleutels liggen gelijkmatig verspreid', () => {
  const tienden = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i += 1) tienden[Math.floor(new Toeval(`zaad/aanbod/${i}`).deel() * 10)]! += 1;
  for (const aantal of tienden) expect(Math.abs(aantal - 1_000)).toBeLessThan(150);
});

test('een geheel getal ligt altijd tussen de grenzen en raakt ze beide', () => {
  const toeval = new Toeval('geheel');
  const getrokken = new Set(Array.from({ length: 1_000 }, () => toeval.geheel(3, 7)));
  expect([...getrokken].sort()).toEqual([3, 4, 5, 6, 7]);
});

test('een verdeling trekt naar verhouding van de gewichten en nooit wat gewicht nul heeft', () => {
  const verdeling = Verdeling.van({ veel: 3, nooit: 0, weinig: 1 });
  const toeval = new Toeval('verdeling');
  const getrokken = Array.from({ length: 8_000 }, () => verdeling.trek(toeval));
  expect(getrokken.includes('nooit')).toBe(false);
  expect(Math.abs(getrokken.filter((waarde) => waarde === 'veel').length - 6_000)).toBeLessThan(200);
});

test('een verdeling zonder gewicht bestaat niet', () => {
  expect(() => Verdeling.van({ a: 0 })).toThrow(RangeError);
});
