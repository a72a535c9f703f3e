import { isOpen } from '@regiomatch/matching-kern';
import type { Aanbodkopie } from './aanbodkopie.js';

/** Who looks at offers, reduced to what decides what may be seen (domain.md, class P0). */
export type Kijker =
  | { readonly wie: 'gemeenten'; readonly gemeenten: readonly string[] }
  | { readonly wie: 'aanbieder'; readonly aanbiederId: string }
  | { readonly wie: 'iedereen' };

const NOG_NIET_OPENBAAR: ReadonlySet<string> = new Set(['concept', 'ter-beoordeling']);

const ookVoorAnderen = ({ feiten: { eigenEerstTot } }: Aanbodkopie, vandaag: string): boolean => eigenEerstTot === null || eigenEerstTot <= vandaag;

/**
 * Own gemeente always, another when the offer is shared with it, an aanbieder its own offers and what is open to everyone.
 * A closed offer stays visible to the gemeenten that could see it, because a person may still hold it.
 * @param vandaag ISO date; before `eigenEerstTot` only the own gemeente counts.
 */
export const magZien = (kijker: Kijker, kopie: Aanbodkopie, vandaag: string): boolean => {
  const { feiten, treffer } = kopie;
  switch (kijker.wie) {
    case 'iedereen':
      return true;
    case 'aanbieder':
      return treffer.aanbiederId === kijker.aanbiederId || (isOpen(feiten, vandaag) && ookVoorAnderen(kopie, vandaag));
    case 'gemeenten':
      return (
        !NOG_NIET_OPENBAAR.has(treffer.status) &&
        kijker.gemeenten.some((code) => code === feiten.gemeentecode || (ookVoorAnderen(kopie, vandaag) && feiten.gedeeldMet.has(code)))
      );
  }
};
