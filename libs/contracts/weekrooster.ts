export const DAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export type Dag = (typeof DAGEN)[number];

export const DAGDELEN = ['ochtend', 'middag', 'avond'] as const;
export type Dagdeel = (typeof DAGDELEN)[number];

/** One slot of the week grid (7 days × 3 dagdelen) that profiles and offers share. */
export interface WeekDagdeel {
  readonly dag: Dag;
  readonly dagdeel: Dagdeel;
}
