import { Aanbod } from './aanbod.js';
import type { Aanbodsoort } from './aanbodsoort.js';
import { ZONDER_OPBRENGST } from './aanbodsoort.js';
import type { Inhoud } from './inhoud.js';
import { geheel, tekst } from './veld.js';

export interface Proefdetails {
  readonly begeleider: string | null;
  readonly weken: number | null;
}

export const proefsoort: Aanbodsoort<Proefdetails> = {
  naam: 'proef',
  label: 'Proefaanbod',
  velden: { begeleider: tekst(100), weken: geheel(1, 52) },
  publicatieregels: [
    {
      code: 'proef.begeleider-ontbreekt',
      veld: 'begeleider',
      melding: 'Noem de begeleider.',
      geldt: ({ inhoud }) => inhoud.details.begeleider !== null,
    },
  ],
  eigenschappen: () => ({ richtingenTellen: true, betaald: false, schooldag: false }),
  opbrengst: () => ZONDER_OPBRENGST,
  facetten: { begeleider: 'Begeleider', weken: 'Aantal weken' },
  kenmerken: ({ begeleider, weken }) => ({ begeleider, weken: weken === null ? null : String(weken) }),
};

export const OP = new Date('2027-03-01T09:00:00Z');
export const dagen = (aantal: number): Date => new Date(OP.getTime() + aantal * 86_400_000);

/** Content that breaks no rule on 1 March 2027; `anders` is what the example is about. */
export const inhoud = (anders: Partial<Inhoud<Proefdetails>> = {}): Inhoud<Proefdetails> => ({
  referentie: 'REF-1',
  titel: 'Meelopen in de keuken',
  omschrijving: null,
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }], minutenPerWeek: 240, starttijd: '09:15', flexibel: false },
  periode: { van: '2027-03-01', tot: '2027-06-30' },
  instroom: 'doorlopend',
  plekken: { totaal: 2, vrij: null },
  eisen: {
    taalMinimaal: 'A1',
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
  richtingen: ['horeca'],
  financiering: null,
  zichtbaarVoor: { samenwerkingen: [], gemeenten: ['0147'], eigenEerstTot: null },
  urensoort: null,
  metBegeleiding: false,
  contract: null,
  reactiepercentage: null,
  details: { begeleider: 'Noor', weken: 12 },
  ...anders,
});

export const concept = (anders: Partial<Inhoud<Proefdetails>> = {}): Aanbod<Proefdetails> => {
  const aanbod = Aanbod.maak(proefsoort, { id: 'a1', aanbieder: { id: 'o1', naam: 'Kringloop' }, inhoud: inhoud(anders) }, OP);
  aanbod.takeEvents();
  return aanbod;
};

export const gepubliceerd = (anders: Partial<Inhoud<Proefdetails>> = {}): Aanbod<Proefdetails> => {
  const aanbod = concept(anders);
  aanbod.publiceer({ organisatieGoedgekeurd: true }, OP);
  aanbod.takeEvents();
  return aanbod;
};
