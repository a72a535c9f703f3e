import type { AanbodV1 } from '@regiomatch/contracts';
import { naarAanbodFeiten, type AanbodFeiten } from '@regiomatch/matching-kern';
import { naarAanbodTreffer, type AanbodTreffer } from './aanbod-treffer.js';
import type { Regiokaart } from './regiokaart.js';

/** What matching keeps of an offer: what the rules read and what people see, of one version. */
export interface Aanbodkopie {
  readonly feiten: AanbodFeiten;
  readonly treffer: AanbodTreffer;
}

/** What the region adds to the picture of an offer: with whom it is shared, and what its gemeente is called. */
export const naarAanbodkopie = (aanbod: AanbodV1, regio: Pick<Regiokaart, 'gedeeldMet' | 'naam'>): Aanbodkopie => {
  const { gemeentecode } = aanbod.plaats;
  const feiten = naarAanbodFeiten(aanbod, regio.gedeeldMet(gemeentecode, aanbod.zichtbaarVoor));
  return { feiten, treffer: naarAanbodTreffer(aanbod, feiten, regio.naam(gemeentecode)) };
};
