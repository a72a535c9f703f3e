import type { AanbodV1 } from '@regiomatch/contracts';
import { naarAanbodFeiten, type AanbodFeiten } from '@regiomatch/matching-kern';
import { naarAanbodTreffer, type AanbodTreffer } from './aanbod-treffer.js';

/** What matching keeps of an offer: what the rules read and what people see, of one version. */
export interface Aanbodkopie {
  readonly feiten: AanbodFeiten;
  readonly treffer: AanbodTreffer;
}

/** @param gedeeldMet gemeentecodes, resolved from the samenwerkingen that the offer names. */
export const naarAanbodkopie = (aanbod: AanbodV1, gedeeldMet: ReadonlySet<string>): Aanbodkopie => {
  const feiten = naarAanbodFeiten(aanbod, gedeeldMet);
  return { feiten, treffer: naarAanbodTreffer(aanbod, feiten) };
};
