import { expect, test } from '@jest/globals';
import { inhoud, proefsoort, type Proefdetails } from './aanbod.voorbeeld.js';
import { publicatieregels } from './invoerregels.js';
import type { Inhoud } from './inhoud.js';
import { toetsPublicatie } from './toets.js';

const VANDAAG = '2027-03-01';
const geschonden = (anders: Partial<Inhoud<Proefdetails>>) =>
  toetsPublicatie(proefsoort, { inhoud: inhoud(anders), vandaag: VANDAAG }).map(({ code }) => code);
const { eisen, rooster } = inhoud();
const leeftijd = (grond: string) => ({ eisen: { ...eisen, leeftijd: { van: 18, totEnMet: 29, grond } } });

/** Per rule: content that only just breaks it, and content that only just does not. */
const beideKanten: Record<string, readonly [Partial<Inhoud<Proefdetails>>, Partial<Inhoud<Proefdetails>>]> = {
  'aanbod.titel-ontbreekt': [{ titel: '  ' }, { titel: 'x' }],
  'aanbod.plaats-ontbreekt': [{ plaats: null }, {}],
  'aanbod.einddatum-ontbreekt': [{ periode: { van: VANDAAG, tot: null } }, { periode: { van: VANDAAG, tot: VANDAAG } }],
  'aanbod.einddatum-voorbij': [{ periode: { van: '2027-01-01', tot: '2027-02-28' } }, { periode: { van: '2027-01-01', tot: VANDAAG } }],
  'aanbod.groep-al-gestart': [
    { instroom: 'groepstart', periode: { van: VANDAAG, tot: '2027-06-30' } },
    { instroom: 'groepstart', periode: { van: '2027-03-02', tot: '2027-06-30' } },
  ],
  'aanbod.plekken-ontbreken': [{ plekken: { totaal: 0, vrij: null } }, { plekken: { totaal: 1, vrij: 0 } }],
  'aanbod.rooster-ontbreekt': [{ rooster: { ...rooster, dagdelen: [] } }, { rooster: { ...rooster, dagdelen: [], flexibel: true } }],
  'aanbod.uren-ontbreken': [{ rooster: { ...rooster, minutenPerWeek: 0 } }, { rooster: { ...rooster, minutenPerWeek: 1 } }],
  'aanbod.leeftijd-zonder-grond': [leeftijd(' '), leeftijd('studiefinanciering kan tot en met 29 jaar beginnen')],
};

test('elke publicatieregel voor elk aanbod heeft een voorbeeld van beide kanten', () => {
  expect(Object.keys(beideKanten)).toEqual(publicatieregels.map(({ code }) => code));
});

test.each(Object.entries(beideKanten))('%s: net wel en net niet geschonden', (code, [fout, goed]) => {
  expect(geschonden(fout)).toEqual([code]);
  expect(geschonden(goed)).toEqual([]);
});

test('lopend aanbod met doorlopende instroom mag al begonnen zijn', () => {
  expect(geschonden({ instroom: 'doorlopend', periode: { van: '2026-09-01', tot: '2027-06-30' } })).toEqual([]);
});
