import type { Rangcomponent } from './rangcomponent.js';

const SNEL = { vanaf: 80, punten: 5 };
const REDELIJK = { vanaf: 50, punten: 3 };

/** Unknown counts as the middle: a new aanbieder has had no chance yet to answer. */
export const reactie: Rangcomponent = {
  naam: 'reactie',
  maximum: SNEL.punten,
  leest: { persoon: [], aanbod: ['reactiepercentage'] },
  punten(_persoon, { reactiepercentage }) {
    if (reactiepercentage === null) return REDELIJK.punten;
    if (reactiepercentage >= SNEL.vanaf) return SNEL.punten;
    return reactiepercentage >= REDELIJK.vanaf ? REDELIJK.punten : 0;
  },
  feiten: (_persoon, { reactiepercentage }) => ({ reactiepercentage }),
};
