import type { Fase, Leerroute } from './inburgering.js';
import type { Taalniveau, Vaardigheid } from './taal.js';
import type { WeekDagdeel } from './weekrooster.js';

/**
 * The pseudonymous part of a profile that matching may read (class P2; draagkracht and blocked dagdelen as neutral constraints).
 * `null` is unfilled: the intake has not asked yet. An empty list is an answer.
 */
export interface Matchprofiel {
  readonly id: string;
  readonly versie: number;
  readonly gemeentecode: string;
  readonly woonplaats: string;
  /** Centre of the woonplaats or of the PC4 area, never an address. */
  readonly lat: number;
  readonly lon: number;
  readonly leeftijd: number | null;
  readonly taal: Readonly<Record<Vaardigheid, Taalniveau | null>>;
  readonly examenBehaald: Taalniveau | null;
  /** Decided by the gemeente; null: none has been decided (an answer, not unfilled). */
  readonly leerroute: Exclude<Leerroute, 'Alfa'> | null;
  readonly fase: Fase | null;
  readonly richtingen: readonly string[] | null;
  /** Kinds in the plan. */
  readonly soortenInPlan: readonly string[] | null;
  /** Open goals as kinds, most important first. */
  readonly doelen: readonly string[];
  readonly bezet: readonly WeekDagdeel[] | null;
  readonly schoolrit: boolean | null;
  readonly maxMinutenPerWeek: number | null;
  readonly lopendeMinuten: number | null;
  /** Ids of offers that the person already holds. */
  readonly lopend: readonly string[];
  readonly doelgroepen: readonly string[] | null;
  readonly magWerken: boolean | null;
  readonly toestemming: boolean;
  /** Open norm, minutes per week. */
  readonly normOpen: { readonly taal: number; readonly participatie: number };
  readonly wekenStil: number;
}
