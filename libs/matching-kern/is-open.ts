import type { AanbodFeiten } from './aanbod-feiten.js';

/** Open: published and not ended, full ones included (rules.md §3, counts). `vandaag` is an ISO date; the last day itself is open. */
export const isOpen = ({ gepubliceerd, tot }: Pick<AanbodFeiten, 'gepubliceerd' | 'tot'>, vandaag: string): boolean => gepubliceerd && vandaag <= tot;
