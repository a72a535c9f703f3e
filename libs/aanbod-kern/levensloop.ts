import type { Aanbodstatus } from '@regiomatch/contracts';
import { OvergangNietToegestaan } from './errors/overgang-niet-toegestaan.js';
import type { Levensstatus, Stand } from './stand.js';

/** Life of an offer (domain.md): the states that may follow each state. */
const VOLGENDE: Readonly<Record<Levensstatus, readonly Levensstatus[]>> = {
  concept: ['ter-beoordeling', 'gepubliceerd', 'gesloten'],
  'ter-beoordeling': ['gepubliceerd', 'verlopen', 'gesloten'],
  gepubliceerd: ['verlopen', 'gesloten'],
  verlopen: [],
  gesloten: [],
};

export const eisOvergang = (van: Levensstatus, naar: Levensstatus): void => {
  if (!VOLGENDE[van].includes(naar)) throw new OvergangNietToegestaan({ van, naar });
};

/** Not ended: the aanbieder may still change it. */
export const isLevend = (status: Levensstatus): boolean => VOLGENDE[status].length > 0;

/** The outside world knows an offer from its publication on. */
export const isOpenbaar = (status: Levensstatus): boolean => status === 'gepubliceerd';

/** The state as people and consumers know it: a published offer without a free seat is `vol`. */
export const aanbodstatus = ({ status, plekken }: Pick<Stand<unknown>, 'status' | 'plekken'>): Aanbodstatus =>
  status === 'gepubliceerd' && plekken.vrij === 0 ? 'vol' : status;
