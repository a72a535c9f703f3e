import { expect, test } from '@jest/globals';
import { describeSoortregels } from '@regiomatch/testing/gedrag/soortregels.js';
import { baan, type Baandetails } from './baan.js';

const goed: Baandetails = {
  leerwerk: false,
  proefplaatsing: false,
  salaris: '€ 2.400 bruto per maand',
  cao: null,
  vierDagenMogelijk: false,
  loonkostensubsidie: null,
  investering: null,
  vaktaal: null,
};
const eisen = {
  taalMinimaal: null,
  taalPerVaardigheid: null,
  leerroutes: [],
  fasen: null,
  doelgroepen: [],
  werkvergunningNodig: true,
  certificaten: [],
  rijbewijs: null,
  opleidingsniveau: null,
};

describeSoortregels(baan, goed, {
  'werk.leeftijdsgrens': [
    { eisen: { ...eisen, leeftijd: { van: 18, totEnMet: 29, grond: 'zelfs met een grond' } } },
    { eisen: { ...eisen, leeftijd: null } },
  ],
  'werk.loon-ontbreekt': [{ details: { salaris: null } }, { details: { salaris: null, cao: 'Metaal en Techniek, schaal C' } }],
  'werk.twee-vormen': [{ details: { leerwerk: true, proefplaatsing: true } }, { details: { leerwerk: true } }],
});

test('leerwerk brengt een schooldag mee, ander werk niet', () => {
  const inhoud = (leerwerk: boolean) => ({ details: { ...goed, leerwerk } }) as Parameters<typeof baan.eigenschappen>[0];
  expect(baan.eigenschappen(inhoud(true))).toEqual({ richtingenTellen: true, betaald: true, schooldag: true });
  expect(baan.eigenschappen(inhoud(false)).schooldag).toBe(false);
});

test('de vorm is te filteren', () => {
  expect([{}, { leerwerk: true }, { proefplaatsing: true }].map((anders) => baan.kenmerken({ ...goed, ...anders })['vorm'])).toEqual([
    'vacature',
    'leerwerk',
    'proefplaatsing',
  ]);
});
