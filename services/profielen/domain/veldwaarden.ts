import type { Fase, Taalniveau, WeekDagdeel } from '@regiomatch/contracts';

/** Facts that matching may read (class P2). */
export interface Matchvelden {
  /** Whole years on the date of the fact; ages with the calendar. */
  readonly leeftijd: number;
  readonly luisteren: Taalniveau;
  readonly lezen: Taalniveau;
  readonly schrijven: Taalniveau;
  readonly spreken: Taalniveau;
  readonly examenBehaald: Taalniveau;
  readonly fase: Fase;
  /** Status `rust` (K13): the ISO date on which it is looked at again. */
  readonly rustTot: string;
  readonly richtingen: readonly string[];
  readonly doelgroepen: readonly string[];
  readonly magWerken: boolean;
  /** Open norm, minutes per week. */
  readonly normOpenTaal: number;
  readonly normOpenParticipatie: number;
  /** ISO date since which the person has no activity. */
  readonly stilSinds: string;
  /** Minutes per week of activities that are not registered one by one. */
  readonly overigeMinuten: number;
}

/** Functional limits without their reasons (class P4, K03): the klantmanager derives them, the reason stays outside the system. */
export interface Draagkrachtvelden {
  readonly maxMinutenPerWeek: number;
  /** Dagdelen that are taken by paid work or care. */
  readonly bezet: readonly WeekDagdeel[];
  /** Brings children to school: weekday starts before 9.00 are not possible. */
  readonly schoolrit: boolean;
}

export type Veldwaarden = Matchvelden & Draagkrachtvelden;
export type Veldnaam = keyof Veldwaarden;

export const DRAAGKRACHTVELDEN = ['maxMinutenPerWeek', 'bezet', 'schoolrit'] as const satisfies readonly (keyof Draagkrachtvelden)[];
