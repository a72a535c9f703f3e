import type { Fase, Leerroute, Urensoort } from './inburgering.js';
import type { Taalniveau, TaalPerVaardigheid } from './taal.js';
import type { WeekDagdeel } from './weekrooster.js';

export const AANBODSTATUSSEN = ['concept', 'ter-beoordeling', 'gepubliceerd', 'vol', 'verlopen', 'gesloten'] as const;
/** Life of an offer: concept → (ter-beoordeling) → gepubliceerd ↔ vol → verlopen | gesloten. */
export type Aanbodstatus = (typeof AANBODSTATUSSEN)[number];

export const AANLEIDINGEN = ['gepubliceerd', 'gewijzigd', 'plek-vergeven', 'plek-vrij', 'vol', 'verlopen', 'gesloten'] as const;
export type Aanleiding = (typeof AANLEIDINGEN)[number];

export interface Plaats {
  /** Official CBS code of four digits. */
  readonly gemeentecode: string;
  readonly woonplaats: string;
  /** WGS84, degrees. */
  readonly lat: number;
  readonly lon: number;
}

export interface Rooster {
  readonly dagdelen: readonly WeekDagdeel[];
  readonly minutenPerWeek: number;
  /** `HH:MM`, or null when the offer states none. */
  readonly starttijd: string | null;
  readonly flexibel: boolean;
}

export interface Periode {
  /** ISO date, first day. */
  readonly van: string;
  /** ISO date, last day. */
  readonly tot: string;
}

export interface Plekken {
  readonly totaal: number;
  readonly vrij: number;
  readonly wachtlijst: number;
}

/** What differs per kind and matters to a rule; set by the kind, so that no rule tests a kind's name. */
export interface Eigenschappen {
  readonly richtingenTellen: boolean;
  readonly betaald: boolean;
  readonly urensoort: Urensoort | null;
  /** A school day is part of the offer itself (BBL). */
  readonly schooldag: boolean;
  readonly metBegeleiding: boolean;
  readonly contract: Contract | null;
  /** How often the aanbieder answers in time, 0–100; null is unknown. */
  readonly reactiepercentage: number | null;
}

export interface Contract {
  readonly vorm: 'vast' | 'tijdelijk';
  readonly maanden: number | null;
}

/** Age condition with its legal ground (K17); both bounds are inside, null is open. */
export interface Leeftijdseis {
  readonly van: number | null;
  readonly totEnMet: number | null;
  readonly grond: string;
}

export interface Eisen {
  /** One level for all vaardigheden; ignored when `taalPerVaardigheid` is given. Null asks nothing. */
  readonly taalMinimaal: Taalniveau | null;
  readonly taalPerVaardigheid: TaalPerVaardigheid | null;
  /** Empty: no route asked. */
  readonly leerroutes: readonly Leerroute[];
  /** Null: every phase is admitted. */
  readonly fasen: readonly Fase[] | null;
  readonly leeftijd: Leeftijdseis | null;
  /** Needs, never origin. Empty: for everyone; otherwise one of these is needed. */
  readonly doelgroepen: readonly string[];
  readonly werkvergunningNodig: boolean;
  readonly certificaten: readonly string[];
  readonly rijbewijs: string | null;
  readonly opleidingsniveau: string | null;
}

export interface Opbrengst {
  /** Level that a course leads to; null for everything that is not a course with an outcome. */
  readonly taalUitstroom: Taalniveau | null;
  readonly leidtTot: string | null;
}

/** With whom the offer is shared; the offer's own gemeente always counts. */
export interface ZichtbaarVoor {
  readonly samenwerkingen: readonly string[];
  readonly gemeenten: readonly string[];
  /** ISO date: before this day only the own gemeente counts; null: shared at once. */
  readonly eigenEerstTot: string | null;
}

/** A facet of the kind itself, for search and display only; no rule reads it. */
export interface Kenmerk {
  readonly naam: string;
  readonly label: string;
  readonly waarde: string;
}

/** The full public picture of an offer. No personal data. */
export interface AanbodV1 {
  readonly id: string;
  readonly soort: string;
  /** Label of the kind for people, from its service.json. */
  readonly soortLabel: string;
  readonly titel: string;
  readonly omschrijving: string | null;
  readonly aanbieder: { readonly id: string; readonly naam: string };
  readonly plaats: Plaats;
  readonly status: Aanbodstatus;
  readonly versie: number;
  readonly rooster: Rooster;
  readonly periode: Periode;
  readonly instroom: 'doorlopend' | 'groepstart';
  readonly plekken: Plekken;
  readonly eigenschappen: Eigenschappen;
  readonly eisen: Eisen;
  readonly opbrengst: Opbrengst;
  /** Themes, or ISCO-08 codes of 1–4 digits. */
  readonly richtingen: readonly string[];
  readonly financiering: string | null;
  readonly zichtbaarVoor: ZichtbaarVoor;
  readonly kenmerken: readonly Kenmerk[];
}

export interface AanbodGewijzigdV1 {
  readonly aanleiding: Aanleiding;
  readonly aanbod: AanbodV1;
}

export const AANBOD_GEWIJZIGD_V1 = { type: 'nl.regiomatch.aanbod.gewijzigd.v1', topic: 'aanbod.v1' } as const;
