import type { Aanbod, GeschondenRegel, Inhoud, Stand } from '@regiomatch/aanbod-kern';

/** A row of the file on its way to an offer; `fouten` fills up along the way. */
export interface Importrij<D> {
  readonly nummer: number;
  readonly id: string | null;
  readonly aanbiederId: string;
  readonly huidig: Stand<D> | null;
  readonly inhoud: Inhoud<D>;
  readonly fouten: readonly GeschondenRegel[];
}

export type Uitkomst = 'aangemaakt' | 'gewijzigd' | 'ongewijzigd';

/** A row that was judged: what it does, and the offer as it then is (null when it has faults). */
export interface Geoordeeld<D> {
  readonly nummer: number;
  readonly uitkomst: Uitkomst | null;
  readonly aanbod: Aanbod<D> | null;
  readonly huidig: Stand<D> | null;
  readonly fouten: readonly GeschondenRegel[];
}
