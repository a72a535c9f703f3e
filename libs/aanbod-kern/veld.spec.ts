import { expect, test } from '@jest/globals';
import { decimaal, geheel, jaNee, keuze, lijst, tekst, urenInMinuten } from './veld.js';

test('uren staan met decimalen in het bestand en als hele minuten in het systeem', () => {
  const uren = urenInMinuten();
  expect(['32', '11,5', '11.5', '7,6667', '0,05', '168'].map((cel) => uren.lees(cel))).toEqual([1920, 690, 690, 460, 3, 10_080]);
  expect(['7,51', 'twaalf', '1e3', '', '1,2,3'].map((cel) => uren.lees(cel))).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('elke minuut overleeft de heen- en terugweg door het bestand', () => {
  const uren = urenInMinuten();
  for (let minuten = 1; minuten <= 10_080; minuten += 1) expect(uren.lees(uren.schrijf(minuten))).toBe(minuten);
});

test('ja en nee zijn de enige antwoorden op een ja-neevraag', () => {
  expect(['ja', 'NEE', 'true', '1'].map((cel) => jaNee().lees(cel))).toEqual([true, false, undefined, undefined]);
});

test('een lijst heeft geen dubbele of onbekende delen', () => {
  const routes = lijst(keuze(['B1', 'Z']), 2);
  expect(routes.lees('b1 | Z')).toEqual(['B1', 'Z']);
  expect(routes.lees('B1|X')).toBeUndefined();
  expect(routes.klopt(['B1', 'B1'])).toBe(false);
  expect(routes.schrijf(['B1', 'Z'])).toBe('B1|Z');
});

test('getallen blijven binnen hun grenzen en zijn eindig', () => {
  expect([-1, 0, 10, 11, 2.5, Number.NaN].map((getal) => geheel(0, 10).klopt(getal))).toEqual([false, true, true, false, false, false]);
  expect(decimaal(0, 10).klopt(Infinity)).toBe(false);
  expect(decimaal(0, 10).lees('2,50')).toBe(2.5);
  expect(decimaal(0, 10).schrijf(2.5)).toBe('2,5');
});

test('een tekst op één regel heeft geen regeleinde', () => {
  expect(tekst(10).klopt('a\nb')).toBe(false);
});
