import { expect, test } from '@jest/globals';
import { dagenLater, dagenTussen, dagVan, isDatum } from './kalender.js';

test('de dag begint om middernacht in Nederland, zomer en winter', () => {
  expect(dagVan(new Date('2027-07-01T22:00:00Z'))).toBe('2027-07-02');
  expect(dagVan(new Date('2027-12-01T22:59:59Z'))).toBe('2027-12-01');
  expect(dagVan(new Date('2027-12-01T23:00:00Z'))).toBe('2027-12-02');
});

test('dagen tellen door over de zomertijd en het schrikkeljaar heen', () => {
  expect(dagenTussen('2028-02-28', '2028-03-01')).toBe(2);
  expect(dagenLater('2027-03-27', 2)).toBe('2027-03-29');
  expect(dagenLater('2027-01-01', -1)).toBe('2026-12-31');
});

test('alleen bestaande dagen zijn datums', () => {
  expect(['2027-02-28', '2027-02-29', '2027-13-01', '27-01-01', '2027-1-1'].map(isDatum)).toEqual([true, false, false, false, false]);
});
