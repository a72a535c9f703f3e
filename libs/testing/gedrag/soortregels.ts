import { describe, expect, test } from '@jest/globals';
import { type Aanbodsoort, geschondenRegels, type Inhoud } from '@regiomatch/aanbod-kern';

type Anders<D> = Partial<Omit<Inhoud<D>, 'details'>> & { readonly details?: Partial<D> };

/** Per publication rule of the kind: content that only just breaks it, and content that only just does not. */
export type BeideKanten<D> = Readonly<Record<string, readonly [fout: Anders<D>, goed: Anders<D>]>>;

const inhoudMet = <D>(details: D, { details: andere, ...anders }: Anders<D>): Inhoud<D> => ({
  referentie: null,
  titel: 'Voorbeeld',
  omschrijving: null,
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }], minutenPerWeek: 240, starttijd: null, flexibel: false },
  periode: { van: '2027-03-01', tot: '2027-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 10, vrij: null },
  eisen: {
    taalMinimaal: null,
    taalPerVaardigheid: null,
    leerroutes: [],
    fasen: null,
    leeftijd: null,
    doelgroepen: [],
    werkvergunningNodig: false,
    certificaten: [],
    rijbewijs: null,
    opleidingsniveau: null,
  },
  richtingen: [],
  financiering: null,
  zichtbaarVoor: { samenwerkingen: [], gemeenten: [], eigenEerstTot: null },
  urensoort: null,
  metBegeleiding: false,
  contract: null,
  reactiepercentage: null,
  ...anders,
  details: { ...details, ...andere },
});

/** Every publication rule of a kind from both sides; `goed` are details that break none. */
export const describeSoortregels = <D>(soort: Aanbodsoort<D>, goed: D, kanten: BeideKanten<D>): void => {
  const geschonden = (anders: Anders<D>) =>
    geschondenRegels(soort.publicatieregels, { inhoud: inhoudMet(goed, anders), vandaag: '2027-03-01' }).map(({ code }) => code);

  describe(`publicatieregels van ${soort.label.toLowerCase()}`, () => {
    test('elke regel heeft een voorbeeld van beide kanten', () => {
      expect(Object.keys(kanten)).toEqual(soort.publicatieregels.map(({ code }) => code));
    });

    test.each(Object.entries(kanten))('%s: net wel en net niet geschonden', (code, [fout, juist]) => {
      expect(geschonden(fout)).toEqual([code]);
      expect(geschonden(juist)).toEqual([]);
    });
  });
};
