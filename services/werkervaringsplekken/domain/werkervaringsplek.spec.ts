import { expect, test } from '@jest/globals';
import { describeSoortregels } from '@regiomatch/testing/gedrag/soortregels.js';
import { werkervaringsplek, type Werkervaringsdetails } from './werkervaringsplek.js';

const goed: Werkervaringsdetails = {
  maximaleDuurWeken: 12,
  begeleider: 'voorman',
  leerdoelen: ['veilig werken'],
  geenVerdringing: true,
  gereedheid: 'nog-niet',
  anbi: false,
};

describeSoortregels(werkervaringsplek, goed, {
  'werkervaring.leerdoelen-ontbreken': [{ details: { leerdoelen: [] } }, { details: { anbi: true } }],
  'werkervaring.verdringing': [{ details: { geenVerdringing: false } }, {}],
  'werkervaring.begeleider-ontbreekt': [{ details: { begeleider: null } }, {}],
  'werkervaring.duur-ontbreekt': [{ details: { maximaleDuurWeken: null } }, { details: { maximaleDuurWeken: 52 } }],
  'werkervaring.gereedheid-ontbreekt': [{ details: { gereedheid: null } }, { details: { gereedheid: 'arbeidsfit' } }],
});

test('een plek is onbetaald, richtingen tellen, en zij duurt hoogstens een jaar', () => {
  expect(werkervaringsplek.eigenschappen({} as never)).toEqual({ richtingenTellen: true, betaald: false, schooldag: false });
  expect([52, 53].map((weken) => werkervaringsplek.velden.maximaleDuurWeken.klopt(weken))).toEqual([true, false]);
});
