/** What a person can agree to: being introduced, progress shared with the gemeente (K02), the reception dossier read (K01). */
export const TOESTEMMINGSDOELEN = ['introductie', 'voortgang', 'dossier-inzien'] as const;
export type Toestemmingsdoel = (typeof TOESTEMMINGSDOELEN)[number];

/** Party that stands for every aanbieder together. */
export const ALLE_AANBIEDERS = 'alle-aanbieders';
/** Party that holds the reception dossier (blauwe map). */
export const COA = 'coa';

/** Consent of one person to one party for one purpose; withdrawn ones stay as history. */
export interface Toestemming {
  readonly partij: string;
  readonly doel: Toestemmingsdoel;
  /** ISO date. */
  readonly gegevenOp: string;
  readonly ingetrokkenOp: string | null;
}

export const heeftToestemming = (toestemmingen: readonly Toestemming[], partij: string, doel: Toestemmingsdoel): boolean =>
  toestemmingen.some((gegeven) => gegeven.partij === partij && gegeven.doel === doel && gegeven.ingetrokkenOp === null);
