import type { Contract, Eigenschappen, Leerroute, Taalniveau } from '@regiomatch/contracts';
import { BEROEPEN, type Beroep } from '../beroepen.js';
import { parameter } from '../parameters.js';
import type { Toeval } from '../toeval/toeval.js';
import { Verdeling } from '../toeval/verdeling.js';
import type { Detailvelden } from '../zaad.js';
import { begeleidingsweek, ervaringsweek, lesweek, stageweek, vrijwilligersweek, werkweek, type Week } from './roosters.js';

/** What the generator makes up per kind. */
export interface Verzonnen {
  readonly titel: string;
  readonly omschrijving: string;
  readonly week: Week;
  readonly beroep: Beroep | null;
  readonly eigenschappen: Pick<Eigenschappen, 'richtingenTellen' | 'betaald' | 'urensoort' | 'schooldag' | 'contract'>;
  readonly werkvergunningNodig: boolean;
  readonly leerroutes: readonly Leerroute[];
  readonly uitstroom: Taalniveau | null;
  readonly groep: boolean;
  readonly details: Detailvelden;
}

/** Where a course that starts at this level leads to; nothing starts at C1. */
const HOGER: Readonly<Record<string, Taalniveau>> = { geen: 'A1', A1: 'A2', A2: 'B1', B1: 'B2', B2: 'C1' };

const contract = Verdeling.van(parameter('aanbod.contract'));
const CONTRACTEN: Readonly<Record<string, Contract | null>> = {
  vast: { vorm: 'vast', maanden: null },
  'tijdelijk 12': { vorm: 'tijdelijk', maanden: 12 },
  'tijdelijk 6': { vorm: 'tijdelijk', maanden: 6 },
  'tijdelijk 3': { vorm: 'tijdelijk', maanden: 3 },
  onbekend: null,
};

const ONBETAALD = { richtingenTellen: false, betaald: false, schooldag: false, contract: null } as const;
const NIETS = { beroep: null, werkvergunningNodig: false, leerroutes: [], uitstroom: null, groep: false } as const;

const werk = (toeval: Toeval): Verzonnen => {
  const beroep = toeval.kies(BEROEPEN);
  const week = werkweek(beroep.rooster, toeval);
  const bbl = week.dagdelen.length >= 8 && toeval.kans(0.1);
  return {
    ...NIETS,
    titel: `${beroep.titel}${bbl ? ' (leren en werken)' : ''}, ${week.minutenPerWeek / 60} uur`,
    omschrijving: `Je werkt als ${beroep.titel.toLowerCase()} in een klein team. Een collega werkt je in.`,
    week,
    beroep,
    eigenschappen: { richtingenTellen: true, betaald: true, urensoort: 'werk', schooldag: bbl, contract: CONTRACTEN[contract.trek(toeval)] ?? null },
    werkvergunningNodig: true,
    details: { leerwerk: bbl ? 'ja' : 'nee', vier_dagen_mogelijk: toeval.kans(0.4) ? 'ja' : 'nee', salaris: 'volgens cao' },
  };
};

const werkervaring = (toeval: Toeval): Verzonnen => {
  const beroep = toeval.kies(BEROEPEN);
  const weken = toeval.kies([8, 12, 12, 16]);
  return {
    ...NIETS,
    titel: `Werkervaring ${beroep.titel.toLowerCase()}, ${weken} weken`,
    omschrijving: `Je leert het vak van ${beroep.titel.toLowerCase()} zonder betaling, met een vaste begeleider.`,
    week: ervaringsweek(toeval),
    beroep,
    eigenschappen: { ...ONBETAALD, richtingenTellen: true, urensoort: 'participatie' },
    details: {
      maximale_duur_weken: String(weken),
      begeleider: 'vaste begeleider op de werkvloer',
      leerdoelen: 'samenwerken|veilig werken|vaktaal',
      geen_verdringing: 'ja',
      gereedheid: toeval.kans(0.5) ? 'arbeidsfit' : 'nog-niet',
    },
  };
};

const taalstage = (toeval: Toeval): Verzonnen => {
  const { thema } = toeval.kies(BEROEPEN);
  return {
    ...NIETS,
    titel: `Taalstage ${thema}`,
    omschrijving: 'Je spreekt Nederlands op de werkvloer. De taalbegeleider oefent elke week met je.',
    week: stageweek(toeval),
    eigenschappen: { ...ONBETAALD, urensoort: 'taal' },
    details: { taalbegeleider: 'taalbegeleider van de organisatie', taaldoel_spreken: 'A2', nederlands_op_de_werkvloer: 'ja' },
  };
};

const ROLLEN = [
  'Gastheer of gastvrouw buurthuis',
  'Hulp bij de sportclub',
  'Hulp in het reparatiecafé',
  'Koken voor de buurt',
  'Hulp in de moestuin',
  'Boodschappenhulp',
  'Hulp in de bibliotheek',
];

const vrijwilligers = (toeval: Toeval): Verzonnen => ({
  ...NIETS,
  titel: toeval.kies(ROLLEN),
  omschrijving: 'Je helpt mee en spreekt veel Nederlands met bezoekers.',
  week: vrijwilligersweek(toeval),
  eigenschappen: { ...ONBETAALD, urensoort: 'participatie' },
  details: {
    frequentie: 'elke week',
    anderstaligen_welkom: 'ja',
    contact_met_nederlandstaligen: 'ja',
    vog: toeval.kans(0.3) ? 'ja' : 'nee',
    tegenprestatie: toeval.kans(0.3) ? 'ja' : 'nee',
  },
});

/** Routes that a course of this starting level is usual for. */
const ROUTES: Readonly<Record<string, readonly (readonly Leerroute[])[]>> = {
  geen: [['B1'], ['Onderwijs'], ['Z'], ['Z'], ['Alfa', 'Z'], []],
  A1: [['B1'], ['B1'], ['Onderwijs'], ['Z'], []],
  A2: [['B1'], ['B1'], ['Onderwijs'], []],
  B1: [['Onderwijs'], []],
  B2: [['Onderwijs'], []],
};

const cursus = (toeval: Toeval, gevraagd: string): Verzonnen => {
  const niveau = gevraagd === 'C1' ? 'B2' : gevraagd;
  const leerroutes = toeval.kies(ROUTES[niveau] ?? [[]]);
  const uitstroom = HOGER[niveau] ?? 'A1';
  const naam = leerroutes.length === 0 ? 'Taalcursus' : `${leerroutes.join('- en ')}-route`;
  return {
    ...NIETS,
    titel: `${naam} ${niveau === 'geen' ? 'A0' : niveau}→${uitstroom}`,
    omschrijving: 'Les in een kleine groep, met huiswerk en een docent die NT2 geeft.',
    week: lesweek(toeval),
    eigenschappen: { ...ONBETAALD, urensoort: 'taal' },
    leerroutes,
    uitstroom,
    groep: toeval.kans(0.6),
    details: { taal_uitstroom: uitstroom, keurmerk: 'ja', examentraining: toeval.kans(0.3) ? 'ja' : 'nee', onderdelen: 'taal|KNM' },
  };
};

const begeleiding = (toeval: Toeval): Verzonnen => {
  const rol = toeval.kies(['Taalmaatje', 'Jobcoach', 'Mentor']);
  return {
    ...NIETS,
    titel: `${rol}, 1 keer per week`,
    omschrijving: 'Een vrijwilliger trekt een jaar lang met je op. Je kiest zelf of het klikt.',
    week: begeleidingsweek(toeval),
    eigenschappen: { ...ONBETAALD, urensoort: null },
    details: { vorm: rol.toLowerCase(), frequentie: 'elke week', talen: 'nld', maanden: '12', nazorg_maanden: '12' },
  };
};

/** By name of the kind; `niveau` is the minimum level of the offer, or `geen`. */
export const SOORTEN: Readonly<Record<string, (toeval: Toeval, niveau: string) => Verzonnen>> = {
  werk,
  werkervaring,
  taalstage,
  vrijwilligers,
  cursus,
  begeleiding,
};

export const SOORTLABELS: Readonly<Record<string, string>> = {
  werk: 'Betaald werk',
  werkervaring: 'Werkervaringsplek',
  taalstage: 'Taalstage',
  vrijwilligers: 'Vrijwilligerswerk',
  cursus: 'Cursus',
  begeleiding: 'Begeleiding',
};
