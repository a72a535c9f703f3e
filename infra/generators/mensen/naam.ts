import type { Toeval } from '../toeval/toeval.js';

// Made-up syllables: no name of a real people or region, so that nothing about origin can be read from it.
const BEGIN = ['Ba', 'Da', 'Fe', 'Ha', 'Ka', 'Le', 'Ma', 'Na', 'Ra', 'Sa', 'Ta', 'Ve', 'Wa', 'Ze'];
const EIND_MAN = ['dor', 'mir', 'ron', 'vik', 'zan', 'lod'];
const EIND_VROUW = ['lia', 'mira', 'nea', 'rosa', 'via', 'dina'];
const ACHTER_BEGIN = [
  'Alder',
  'Brand',
  'Dorn',
  'Esk',
  'Fann',
  'Gelm',
  'Hold',
  'Imber',
  'Kest',
  'Lund',
  'Morn',
  'Orf',
  'Pald',
  'Rosk',
  'Tarn',
  'Velm',
];
const ACHTER_EIND = ['an', 'ar', 'een', 'ik', 'o', 'oud', 'um', 'yn'];

/** An invented name (class P3). */
export const verzonnenNaam = (man: boolean, toeval: Toeval): { voornaam: string; achternaam: string } => ({
  voornaam: toeval.kies(BEGIN) + toeval.kies(man ? EIND_MAN : EIND_VROUW),
  achternaam: toeval.kies(ACHTER_BEGIN) + toeval.kies(ACHTER_EIND),
});
