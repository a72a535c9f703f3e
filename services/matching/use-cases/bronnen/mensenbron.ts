import type { AanbodFeiten, Mensenresultaat, Pagina, PersoonFeiten } from '@regiomatch/matching-kern';
import type { Actor } from '@regiomatch/platform/access';
import type { Straks } from './aanbodbron.js';

export interface Persoon {
  /** The dagdelen of running offers are those of the copies at this moment. */
  readonly feiten: PersoonFeiten;
  readonly woonplaats: string;
}

/** Port of retrieval, offer → people. Every question names its actor, because what may be read of people depends on it. */
export abstract class Mensenbron {
  /** The people among these ids that the actor may read; the others are left out, known or not. */
  abstract vind(actor: Actor, ids: readonly string[]): Straks<ReadonlyMap<string, Persoon>>;

  /** People of the actor's own gemeente as a ranked list, all others as numbers per gemeente. `vandaag` is an ISO date. */
  abstract zoek(actor: Actor, aanbod: AanbodFeiten, vandaag: string, pagina: Pagina): Straks<Mensenresultaat>;
}
