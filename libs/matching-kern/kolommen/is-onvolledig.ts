import type { PersoonFeiten } from '../persoon-feiten.js';

/** Whether any fact is unfilled, so that a rule may have something to note. */
export const isOnvolledig = (persoon: PersoonFeiten): boolean => Object.values(persoon).includes(null) || Object.values(persoon.taal).includes(null);
