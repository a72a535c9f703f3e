/** Where a fact may come from. `coa` is the dossier of the reception centre (blauwe map), which asks for consent first (K01). */
export const BRONNEN = ['brede-intake', 'klantmanager', 'inwoner', 'taalaanbieder', 'toets', 'examen', 'coa'] as const;
export type Bron = (typeof BRONNEN)[number];

/** Source and date of one fact. (Not called "herkomst": that word is kept for origin, which is never stored.) */
export interface Bronvermelding {
  readonly bron: Bron;
  /** ISO date on which the fact was established. */
  readonly datum: string;
}

/** A fact with its source. An unfilled fact has no `Feit` at all. */
export interface Feit<T> extends Bronvermelding {
  readonly waarde: T;
}
