import type { Dagdeelmasker, Niveau, Pagina } from '@regiomatch/matching-kern';
import type { Kijker } from '../kijker.js';

/** What may be seen, as keys of the search index: `g:<gemeentecode>` and `s:<samenwerking>` for gemeenten. */
export type Zicht = (Extract<Kijker, { wie: 'gemeenten' }> & { readonly sleutels: readonly string[] }) | Exclude<Kijker, { wie: 'gemeenten' }>;

/** A circle around a point, or around a woonplaats; a name that several gemeenten have needs its gemeentecode. */
export type Omgeving =
  | { readonly lat: number; readonly lon: number; readonly meters: number }
  | { readonly woonplaats: string; readonly gemeentecode: string | null; readonly meters: number };

/** All conditions hold together; within one list one value is enough. An empty list asks nothing. */
export interface Zoekfilter {
  readonly soorten: readonly string[];
  readonly gemeenten: readonly string[];
  readonly woonplaatsen: readonly string[];
  readonly taalniveaus: readonly Niveau[];
  readonly dagdelen: Dagdeelmasker;
  /** `naam=waarde`, per name one is enough. */
  readonly kenmerken: readonly (readonly string[])[];
  readonly aanbieders: readonly string[];
  readonly rondom: Omgeving | null;
  readonly metPlek: boolean;
}

export interface Zoekvraag {
  /** Words without accents and capitals; empty: everything. */
  readonly woorden: readonly string[];
  readonly filter: Zoekfilter;
  readonly zicht: Zicht;
  /** ISO date. */
  readonly vandaag: string;
  readonly pagina: Pagina;
}

export interface FacetWaarde {
  readonly waarde: string;
  readonly label: string;
  readonly aantal: number;
}

export interface Facet {
  readonly naam: string;
  readonly label: string;
  readonly waarden: readonly FacetWaarde[];
}

/** `beperkt`: the search index cannot be used now, so the plain search of the database answers: fewer typing errors are forgiven. */
export type Zoekstand = 'volledig' | 'beperkt';

export interface Zoekhits {
  readonly zoekstand: Zoekstand;
  readonly totaal: number;
  readonly ids: readonly string[];
  readonly facetten: readonly Facet[];
}
