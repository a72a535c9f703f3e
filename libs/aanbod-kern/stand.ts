import type { Aanbodstatus } from '@regiomatch/contracts';
import type { Inhoud } from './inhoud.js';

/** The state as it is recorded. `vol` is not among them: it is what a published offer without a free seat is called. */
export type Levensstatus = Exclude<Aanbodstatus, 'vol'>;

export interface Plekkenstand {
  readonly totaal: number;
  readonly vrij: number;
  /** Seats that this marketplace has granted; the rest of the difference was given away elsewhere. */
  readonly verleend: number;
  readonly wachtlijst: number;
}

/** The plain snapshot of an offer: what is stored, and what an `Aanbod` is restored from. */
export interface Stand<D> {
  readonly id: string;
  readonly versie: number;
  readonly status: Levensstatus;
  readonly sluitreden: string | null;
  /** ISO date on which the aanbieder last said that the offer is right. */
  readonly bevestigdOp: string;
  readonly aanbieder: { readonly id: string; readonly naam: string };
  /** The seats are counted beside it: `plekken`. */
  readonly inhoud: Omit<Inhoud<D>, 'plekken'>;
  readonly plekken: Plekkenstand;
}
