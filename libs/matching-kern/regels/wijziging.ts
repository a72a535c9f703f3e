import type { Weigeringscode } from './weigeringscode.js';

export type Waarde = string | number | boolean | null | readonly string[] | Readonly<Record<string, string>>;

/** The smallest change that would make a refused pair pass one rule (rules.md §2). A proposal: a human decides. */
export interface Wijziging {
  readonly code: Weigeringscode;
  /** Who can make the change. */
  readonly bij: 'inwoner' | 'aanbieder' | 'gemeente';
  /** The fact that changes; hours in minutes, distances in metres, times as HH:MM, dagdelen as `ma-ochtend`, what is added to a plan as a record. */
  readonly feit: string;
  readonly van: Waarde;
  readonly naar: Waarde;
  /** The change for people, in plain Dutch. */
  readonly tekst: string;
}
