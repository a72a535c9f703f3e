import { LEERROUTES, type Leerroute } from '@regiomatch/contracts';
import type { Bronvermelding } from './bronvermelding.js';

/** A route that a gemeente can decide. `Alfa` is a need (doelgroep `analfabeet`), never a decision. */
export type BeslotenRoute = Exclude<Leerroute, 'Alfa'>;
export const BESLOTEN_ROUTES = LEERROUTES.filter((route): route is BeslotenRoute => route !== 'Alfa');

/** One decision of the gemeente; the system never computes a route (domain glossary: leerroute). */
export interface Leerroutebesluit extends Bronvermelding {
  /** Null: an earlier decision was withdrawn. */
  readonly route: BeslotenRoute | null;
  readonly door: string;
}
