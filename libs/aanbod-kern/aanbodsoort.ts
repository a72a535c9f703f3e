import type { Eigenschappen, Opbrengst } from '@regiomatch/contracts';
import type { Inhoud } from './inhoud.js';
import type { Regel } from './regel.js';
import type { Velden } from './veld.js';

/** What a rule is asked about: the content of an offer on a day (ISO date). */
export interface Kandidaat<D> {
  readonly inhoud: Inhoud<D>;
  readonly vandaag: string;
}

/** The properties that follow from the kind; the others are stated per offer. */
export type SoortEigenschappen = Pick<Eigenschappen, 'richtingenTellen' | 'betaald' | 'schooldag'>;

/** A kind of offer, as a value that the kind fills in; `D` holds its own fields. */
export interface Aanbodsoort<D> {
  /** Name on the wire. */
  readonly naam: string;
  /** Name for people. */
  readonly label: string;
  /** The form of each own field. */
  readonly velden: Velden<D>;
  /** What holds for this kind at publication, besides the rules for every offer. */
  readonly publicatieregels: readonly Regel<Kandidaat<D>>[];
  eigenschappen(inhoud: Inhoud<D>): SoortEigenschappen;
  opbrengst(inhoud: Inhoud<D>): Opbrengst;
  /** Own facets for search and display: name → label. */
  readonly facetten: Readonly<Record<string, string>>;
  /** The value per facet; null leaves the facet out. */
  kenmerken(details: D): Readonly<Record<string, string | null>>;
}

/** For kinds without an outcome that a person can already have reached. */
export const ZONDER_OPBRENGST: Opbrengst = { taalUitstroom: null, leidtTot: null };
