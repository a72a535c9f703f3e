import type { Geweigerden, Paarcode, Pagina, PersoonFeiten, ProgrammaFeiten, Zoekresultaat } from '@regiomatch/matching-kern';
import type { Aanbodkopie } from '../../domain/aanbodkopie.js';

export type Straks<T> = T | Promise<T>;

/** Port of retrieval, person → offers. Whatever retrieves, the kernel judges: every adapter gives the same ids, order, points and codes. */
export abstract class Aanbodbron {
  /** Copies of these offers, in any state; an unknown id is left out. */
  abstract vind(ids: readonly string[]): Straks<ReadonlyMap<string, Aanbodkopie>>;

  /** Open offers within the radius, judged, ranked and counted. `vandaag` is an ISO date. */
  abstract zoek(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, pagina: Pagina): Straks<Zoekresultaat>;

  /** Open offers that this code applies to: within the radius, or for BUITEN_STRAAL outside it. */
  abstract geweigerd(persoon: PersoonFeiten, programma: ProgrammaFeiten, vandaag: string, code: Paarcode, pagina: Pagina): Straks<Geweigerden>;
}
