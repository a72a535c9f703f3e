import type { Activiteit } from './activiteit.js';
import type { Bronvermelding } from './bronvermelding.js';
import type { Feiten } from './feiten.js';
import type { Leerroutebesluit } from './leerroute.js';
import type { Persoonsgegevens } from './persoonsgegevens.js';
import type { AfgeslotenPlan, Plan } from './plan.js';
import type { Plaats } from './plaats.js';
import type { Regievoering } from './regie.js';
import type { Toestemming } from './toestemming.js';

/** The plain picture of a profile: what is stored and what an act hands back. One id from arrival to nazorg (R01). */
export interface Profielstand {
  /** Pseudonym. */
  readonly id: string;
  readonly versie: number;
  readonly plaats: Plaats & Bronvermelding;
  readonly feiten: Feiten;
  /** Oldest first; the last one holds. */
  readonly leerroutes: readonly Leerroutebesluit[];
  readonly plan: Plan | null;
  readonly afgeslotenPlannen: readonly AfgeslotenPlan[];
  readonly toestemmingen: readonly Toestemming[];
  readonly activiteiten: readonly Activiteit[];
  readonly regie: Regievoering;
  /** Class P3; stored apart. */
  readonly persoon: Persoonsgegevens;
}
