import type { AanbodV1, Matchprofiel, Programma } from '@regiomatch/contracts';

export const HENGELO = '0164';
export const BORNE = '0147';
export const ENSCHEDE = '0153';

export const PLAATSEN: Readonly<Record<string, { gemeentecode: string; woonplaats: string; lat: number; lon: number }>> = {
  Hengelo: { gemeentecode: HENGELO, woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  Borne: { gemeentecode: BORNE, woonplaats: 'Borne', lat: 52.3, lon: 6.7531 },
  Enschede: { gemeentecode: ENSCHEDE, woonplaats: 'Enschede', lat: 52.2215, lon: 6.8937 },
  Rotterdam: { gemeentecode: '0599', woonplaats: 'Rotterdam', lat: 51.9225, lon: 4.4792 },
};

const plaats = (naam: string) => {
  const gevonden = PLAATSEN[naam];
  if (gevonden === undefined) throw new Error(`onbekende voorbeeldplaats ${naam}`);
  return gevonden;
};

type Delen<T> = { readonly [K in keyof T]?: T[K] extends readonly unknown[] ? T[K] : T[K] extends object | null ? Partial<T[K]> | null : T[K] };

/** A published offer in Hengelo that asks nothing; a test names only what matters to it. */
export const aanbod = (id: string, { plaats: waar = 'Hengelo', ...delen }: Omit<Delen<AanbodV1>, 'plaats'> & { plaats?: string } = {}): AanbodV1 => {
  const basis: AanbodV1 = {
    id,
    soort: 'werk',
    soortLabel: 'Betaald werk',
    titel: 'Medewerker magazijn',
    omschrijving: 'Je werkt in een klein team.',
    aanbieder: { id: 'org-1', naam: 'Bakkerij De Korenaar' },
    plaats: plaats(waar),
    status: 'gepubliceerd',
    versie: 1,
    rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }], minutenPerWeek: 240, starttijd: '09:00', flexibel: false },
    periode: { van: '2025-01-01', tot: '2099-12-31' },
    instroom: 'doorlopend',
    plekken: { totaal: 2, vrij: 2, wachtlijst: 0 },
    eigenschappen: {
      richtingenTellen: false,
      betaald: false,
      urensoort: null,
      schooldag: false,
      metBegeleiding: false,
      contract: null,
      reactiepercentage: null,
    },
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
    opbrengst: { taalUitstroom: null, leidtTot: null },
    richtingen: [],
    financiering: null,
    zichtbaarVoor: { samenwerkingen: ['twente'], gemeenten: [], eigenEerstTot: null },
    kenmerken: [{ naam: 'contractvorm', label: 'Contractvorm', waarde: 'vast' }],
  };
  const samengevoegd = Object.entries(delen).map(([veld, waarde]) => {
    const oud = basis[veld as keyof AanbodV1];
    const isDeel = typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
    return [veld, isDeel ? { ...(oud as object), ...waarde } : waarde];
  });
  return { ...basis, ...Object.fromEntries(samengevoegd) } as AanbodV1;
};

/** Somebody in Hengelo with a complete intake for whom every kind of offer is in the plan. */
export const profiel = (id: string, { plaats: waar = 'Hengelo', ...delen }: Partial<Matchprofiel> & { plaats?: string } = {}): Matchprofiel => ({
  id,
  versie: 1,
  ...plaats(waar),
  leeftijd: 30,
  taal: { luisteren: 'A2', lezen: 'A2', schrijven: 'A2', spreken: 'A2' },
  examenBehaald: null,
  leerroute: 'B1',
  fase: 'inburgering',
  richtingen: [],
  soortenInPlan: ['werk', 'cursus', 'taalstage'],
  doelen: ['werk'],
  bezet: [],
  schoolrit: false,
  maxMinutenPerWeek: 2400,
  lopendeMinuten: 0,
  lopend: [],
  doelgroepen: [],
  magWerken: true,
  toestemming: true,
  normOpen: { taal: 0, participatie: 0 },
  wekenStil: 0,
  ...delen,
});

const GELIJK = {
  doel: 100,
  richting: 100,
  nabijheid: 100,
  taal: 100,
  duurzaamheid: 100,
  schooldag: 100,
  norm: 100,
  begeleiding: 100,
  reactie: 100,
  urgentie: 100,
};

export const programma = (delen: Partial<Programma> = {}): Programma => ({
  versie: 1,
  geldigVan: '2020-01-01',
  verblijfstraalMeters: 15_000,
  taalurenMinimum: 12,
  stilstandDagen: 30,
  gewichten: GELIJK,
  ...delen,
});
