import { expect, test } from '@jest/globals';
import { describeSoortregels } from '@regiomatch/testing/gedrag/soortregels.js';
import { taalstage, type Taalstagedetails } from './taalstage.js';

const goed: Taalstagedetails = {
  taaldoelLuisteren: null,
  taaldoelLezen: null,
  taaldoelSchrijven: null,
  taaldoelSpreken: 'A2',
  taalbegeleider: 'werkbegeleider',
  nederlandsOpDeWerkvloer: true,
  school: null,
};

describeSoortregels(taalstage, goed, {
  'taalstage.taaldoel-ontbreekt': [{ details: { taaldoelSpreken: null } }, { details: { taaldoelSpreken: null, taaldoelLezen: 'A1' } }],
  'taalstage.begeleider-ontbreekt': [{ details: { taalbegeleider: null } }, {}],
  'taalstage.geen-nederlands': [{ details: { nederlandsOpDeWerkvloer: false } }, {}],
});

test('het kenmerk noemt elk taaldoel met zijn vaardigheid', () => {
  expect(taalstage.kenmerken({ ...goed, taaldoelLezen: 'A1', school: 'ROC van Twente' })).toEqual({
    taaldoel: 'lezen A1, spreken A2',
    school: 'ROC van Twente',
  });
});
