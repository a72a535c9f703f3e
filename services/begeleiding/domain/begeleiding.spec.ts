import { expect, test } from '@jest/globals';
import { describeSoortregels } from '@regiomatch/testing/gedrag/soortregels.js';
import { begeleiding, type Begeleidingsdetails } from './begeleiding.js';

const goed: Begeleidingsdetails = { vorm: 'jobcoach', frequentie: 'elke week', talen: ['nld'], eigenKeuze: true, maanden: 12, nazorgMaanden: 12 };

describeSoortregels(begeleiding, goed, {
  'begeleiding.vorm-ontbreekt': [{ details: { vorm: null } }, { details: { vorm: 'training' } }],
  'begeleiding.frequentie-ontbreekt': [{ details: { frequentie: null } }, {}],
  'begeleiding.talen-ontbreken': [{ details: { talen: [] } }, {}],
  'begeleiding.nazorg-zonder-duur': [{ details: { maanden: null } }, { details: { maanden: null, nazorgMaanden: null } }],
});

test('talen staan als code in het aanbod en als woord op de kaart', () => {
  expect(begeleiding.velden.talen.klopt(['Nederlands'])).toBe(false);
  expect(begeleiding.kenmerken({ ...goed, talen: ['nld', 'tir'] })['talen']).toBe('Nederlands, Tigrinya');
});
