import { expect, test } from '@jest/globals';
import { describeSoortregels } from '@regiomatch/testing/gedrag/soortregels.js';
import { vrijwilligerswerk, type Vrijwilligersdetails } from './vrijwilligerswerk.js';

const goed: Vrijwilligersdetails = {
  frequentie: 'elke week',
  anderstaligenWelkom: true,
  contactMetNederlandstaligen: true,
  vog: false,
  tegenprestatie: false,
  onkosten: null,
};

describeSoortregels(vrijwilligerswerk, goed, {
  'vrijwilligers.frequentie-ontbreekt': [{ details: { frequentie: null } }, {}],
  'vrijwilligers.anderstaligen-niet-welkom': [{ details: { anderstaligenWelkom: false } }, {}],
});

test('een kenmerk dat niet geldt, staat er niet bij', () => {
  expect(vrijwilligerswerk.kenmerken({ ...goed, vog: true })).toEqual({
    frequentie: 'elke week',
    nederlandsSpreken: 'ja',
    vog: 'ja',
    tegenprestatie: null,
  });
});
