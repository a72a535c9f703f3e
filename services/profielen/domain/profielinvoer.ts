import type { Bron, Bronvermelding } from './bronvermelding.js';
import type { Feitwijziging, Feitwijzigingen } from './feiten.js';
import type { BeslotenRoute } from './leerroute.js';
import type { Persoonswijziging } from './persoonsgegevens.js';
import type { Toestemmingsdoel } from './toestemming.js';

/** A place as a file names it: coordinates, or a postcode area or woonplaats that `regio` knows. */
export interface Plaatsinvoer extends Bronvermelding {
  /** Name or code; null: the gemeente of who writes. */
  readonly gemeente: string | null;
  readonly woonplaats: string | null;
  readonly postcode4: string | null;
  readonly coordinaten: { readonly lat: number; readonly lon: number } | null;
  readonly zonderDatum: boolean;
}

export interface Activiteitinvoer {
  readonly aanbodId: string;
  readonly minutenPerWeek: number | null;
  readonly van: string;
  readonly tot: string | null;
}

export interface Toestemmingsinvoer {
  readonly partij: string;
  readonly doel: Toestemmingsdoel;
  readonly gegeven: boolean;
  readonly op: string;
}

/**
 * What somebody says about one person, read and checked, whatever it was written in: a row of a file or an act. What is absent stays as
 * it is; what is null becomes unfilled.
 */
export interface Profielinvoer {
  readonly id: string | null;
  readonly plaats?: Plaatsinvoer;
  readonly feiten: Feitwijzigingen;
  /** Total running minutes per week, those of registered activities included. */
  readonly lopendeMinuten?: Feitwijziging<number>;
  readonly wekenStil?: Feitwijziging<number>;
  readonly leerroute?: Feitwijziging<BeslotenRoute>;
  readonly soortenInPlan?: Feitwijziging<readonly string[]>;
  readonly doelen?: Feitwijziging<readonly string[]>;
  /** All running activities: what is not in the list has ended. */
  readonly lopend?: readonly Activiteitinvoer[];
  readonly toestemmingen: readonly Toestemmingsinvoer[];
  readonly regievoerder: string | null;
  readonly persoon: Persoonswijziging;
  /** Sources that the facts come from; `coa` needs consent (K01). */
  readonly bronnen: readonly Bron[];
}
