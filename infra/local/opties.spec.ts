import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { leesOpties } from './opties.js';

test('zonder opties start Midden-Twente op poort 4000, met voorbeeldgegevens in .data', () => {
  expect(leesOpties([])).toEqual({ regio: 'midden-twente', poort: 4000, leeg: false, data: resolve('.data'), help: false });
});

test('elke optie wordt gelezen, met een spatie of een is-teken', () => {
  expect(leesOpties(['--regio', 'nl', '--poort=8080', '--leeg', '--data', '/var/gegevens'])).toEqual({
    regio: 'nl',
    poort: 8080,
    leeg: true,
    data: '/var/gegevens',
    help: false,
  });
});

test('alle fouten worden in één keer genoemd', () => {
  const lees = (): unknown => leesOpties(['--regio', 'mars', '--poort', '70000', '--kleur', 'los', '--leeg=ja', '--data']);
  expect(lees).toThrow(expect.objectContaining({ code: 'opties.ongeldig' }));
  for (const deel of ['"mars"', '"70000"', '--kleur', '"los"', 'Na --leeg hoort geen waarde', 'Na --data hoort een waarde'])
    expect(lees).toThrow(deel);
});

test.each(['0', '-1', '80,5', '1e3', '65536', 'poort'])('%s is geen poort', (poort) => {
  expect(() => leesOpties([`--poort=${poort}`])).toThrow('is geen poort');
});

test('een optie die twee keer wordt gegeven is een fout, want welke bedoeld is weet niemand', () => {
  expect(() => leesOpties(['--poort', '1', '--poort', '2'])).toThrow('meer dan één keer');
});

test('een vergeten waarde slokt de volgende optie niet op', () => {
  expect(() => leesOpties(['--poort', '--leeg'])).toThrow('Na --poort hoort een waarde');
});

test('wie om uitleg vraagt krijgt die, ook naast een fout', () => {
  expect(leesOpties(['--help', '--kleur']).help).toBe(true);
});
