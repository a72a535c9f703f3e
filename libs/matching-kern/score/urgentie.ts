import type { Rangcomponent } from './rangcomponent.js';

const MAXIMUM = 10;
const WEKEN_PER_PUNT = 2;

/** Orders people for an offer; equal for all offers of one person. */
export const urgentie: Rangcomponent = {
  naam: 'urgentie',
  maximum: MAXIMUM,
  leest: { persoon: ['wekenStil'], aanbod: [] },
  punten: ({ wekenStil }) => Math.min(MAXIMUM, Math.floor(wekenStil / WEKEN_PER_PUNT)),
  feiten: ({ wekenStil }) => ({ wekenStil }),
};
