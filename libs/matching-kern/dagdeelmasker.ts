import type { Dag, Dagdeel, WeekDagdeel } from '@regiomatch/contracts';

/** Week grid of 7 days × 3 dagdelen in 21 bits: bit = day × 3 + dagdeel, Monday morning is bit 0. */
export type Dagdeelmasker = number;

const DAGEN: readonly Dag[] = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const DAGDELEN: readonly Dagdeel[] = ['ochtend', 'middag', 'avond'];
const WERKDAGEN = 5;
const HELE_DAG = 0b111;

/** Mornings of Monday to Friday: where the school run can be in the way. */
export const WERKDAGOCHTENDEN: Dagdeelmasker = 0b001_001_001_001_001;

export const naarDagdeelmasker = (dagdelen: readonly WeekDagdeel[]): Dagdeelmasker =>
  dagdelen.reduce((masker, { dag, dagdeel }) => masker | (1 << (DAGEN.indexOf(dag) * DAGDELEN.length + DAGDELEN.indexOf(dagdeel))), 0);

/** The dagdelen of a mask in week order. */
export const uitDagdeelmasker = (masker: Dagdeelmasker): readonly WeekDagdeel[] =>
  DAGEN.flatMap((dag, d) => DAGDELEN.filter((_, p) => (masker >>> (d * DAGDELEN.length + p)) & 1).map((dagdeel) => ({ dag, dagdeel })));

/** Days on which a mask has at least one dagdeel, in week order. */
export const dagenVan = (masker: Dagdeelmasker): readonly Dag[] => DAGEN.filter((_, d) => (masker >>> (d * DAGDELEN.length)) & HELE_DAG);

/** Whether Monday to Friday each have at least one dagdeel in the mask. */
export const vultAlleWerkdagen = (masker: Dagdeelmasker): boolean => {
  for (let dag = 0; dag < WERKDAGEN; dag++) {
    if (((masker >>> (dag * DAGDELEN.length)) & HELE_DAG) === 0) return false;
  }
  return true;
};
