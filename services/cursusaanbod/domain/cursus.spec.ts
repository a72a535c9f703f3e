import { expect, test } from '@jest/globals';
import { describeSoortregels } from '@regiomatch/testing/gedrag/soortregels.js';
import { cursus, type Cursusdetails } from './cursus.js';

const goed: Cursusdetails = {
  cursuscode: null,
  taalUitstroom: 'B1',
  uitstroomLuisteren: null,
  uitstroomLezen: null,
  uitstroomSchrijven: null,
  uitstroomSpreken: null,
  onderdelen: ['taal'],
  examentraining: false,
  keurmerk: true,
  online: false,
  contractgemeenten: [],
  minimaleGroep: null,
  metBehoudVanUitkering: false,
};
const eisen = {
  taalMinimaal: null,
  taalPerVaardigheid: null,
  leerroutes: ['Z'] as const,
  fasen: null,
  leeftijd: null,
  doelgroepen: [],
  werkvergunningNodig: false,
  certificaten: [],
  rijbewijs: null,
  opleidingsniveau: null,
};
const gedeeld = (...gemeenten: string[]) => ({ samenwerkingen: [], gemeenten, eigenEerstTot: null });

describeSoortregels(cursus, goed, {
  'cursus.onderdelen-ontbreken': [{ details: { onderdelen: [] } }, { details: { onderdelen: ['KNM'] } }],
  'cursus.leerroute-zonder-keurmerk': [
    { eisen, details: { keurmerk: false } },
    { eisen: { ...eisen, leerroutes: [] }, details: { keurmerk: false } },
  ],
  'cursus.gedeeld-zonder-contract': [
    { zichtbaarVoor: gedeeld('0147', '0153'), details: { contractgemeenten: ['0147'] } },
    { zichtbaarVoor: gedeeld('0147'), details: { contractgemeenten: ['0147', '0153'] } },
  ],
  'cursus.groep-te-klein': [
    { plekken: { totaal: 9, vrij: null }, details: { minimaleGroep: 10 } },
    { plekken: { totaal: 10, vrij: null }, details: { minimaleGroep: 10 } },
  ],
});

test('met contractgemeenten is delen met een hele samenwerking niet toegestaan', () => {
  const regel = cursus.publicatieregels.find(({ code }) => code === 'cursus.gedeeld-zonder-contract');
  const kandidaat = (contractgemeenten: string[]) =>
    ({ inhoud: { details: { ...goed, contractgemeenten }, zichtbaarVoor: { ...gedeeld(), samenwerkingen: ['twente'] } } }) as never;
  expect(regel?.geldt(kandidaat(['0147']))).toBe(false);
  expect(regel?.geldt(kandidaat([]))).toBe(true);
});

test('de uitstroom is het ene niveau, of het hoogste van de niveaus per vaardigheid', () => {
  const uitstroom = (anders: Partial<Cursusdetails>) => cursus.opbrengst({ details: { ...goed, ...anders } } as never).taalUitstroom;
  expect(uitstroom({})).toBe('B1');
  expect(uitstroom({ uitstroomLezen: 'A2', uitstroomSpreken: 'A1' })).toBe('A2');
  expect(uitstroom({ taalUitstroom: null })).toBeNull();
});
