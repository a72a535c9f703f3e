/** A goal of the plan: the kind of offer that serves it. */
export interface Doel {
  readonly soort: string;
  readonly behaald: boolean;
}

/** Persoonlijk plan Inburgering en Participatie (PIP). A person has at most one that is active (R02). */
export interface Plan {
  /** ISO date. */
  readonly vastgelegdOp: string;
  readonly door: string;
  /** Kinds in the plan; null: only goals are known yet. */
  readonly soorten: readonly string[] | null;
  /** Most important first. */
  readonly doelen: readonly Doel[];
}

export interface AfgeslotenPlan extends Plan {
  readonly afgeslotenOp: string;
}

/** The goals that are still open, as kinds, most important first. */
export const openDoelen = (plan: Plan | null): string[] => (plan?.doelen ?? []).filter(({ behaald }) => !behaald).map(({ soort }) => soort);
