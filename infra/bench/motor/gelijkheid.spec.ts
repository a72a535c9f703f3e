import { expect, test } from '@jest/globals';
import { PROGRAMMA_HENGELO, type PersoonFeiten, type Punten, type Telling, type Zoekresultaat } from '@regiomatch/matching-kern';
import { verschillen } from './gelijkheid.js';

const persoon = { id: 'p1' } as PersoonFeiten;
const antwoord = (score: number, vol: number): Zoekresultaat => ({
  treffers: [{ id: 'a1', meters: 1200, punten: { ...PROGRAMMA_HENGELO.gewichten, doel: score } satisfies Punten, score, nogTeBepalen: [] }],
  totaalMatches: 1,
  tellingPerCode: { GROEP_VOL: vol } as Telling,
  lopend: [],
  buitenStraal: 7,
});

test('Twee gelijke antwoorden verschillen niet', () => {
  expect(verschillen(persoon, antwoord(30, 2), antwoord(30, 2))).toEqual([]);
});

test('Eén punt of één telling anders is een verschil dat met naam en regel wordt getoond', () => {
  expect(verschillen(persoon, antwoord(30, 2), antwoord(29, 2))).toEqual([expect.stringMatching(/^p1: motor «1\. a1 1200 m, score 30: .*score 29/)]);
  expect(verschillen(persoon, antwoord(30, 2), antwoord(30, 3))).toEqual(['p1: motor «GROEP_VOL 2», PostgreSQL «GROEP_VOL 3»']);
});

test('Een treffer die maar één van de twee noemt, is een verschil', () => {
  expect(verschillen(persoon, antwoord(30, 2), { ...antwoord(30, 2), treffers: [] })).toHaveLength(1);
});
