import type { Rangcomponent } from './rangcomponent.js';

const EERSTE_DOEL = 30;
const ANDER_DOEL = 20;
const ZONDER_DOEL = 10;

export const doel: Rangcomponent = {
  naam: 'doel',
  maximum: EERSTE_DOEL,
  leest: { persoon: ['doelen'], aanbod: ['soort'] },
  punten({ doelen }, { soort }) {
    if (doelen[0] === soort) return EERSTE_DOEL;
    return doelen.includes(soort) ? ANDER_DOEL : ZONDER_DOEL;
  },
  feiten: ({ doelen }, { soort }) => ({ soort, plaatsInDoelen: doelen.includes(soort) ? doelen.indexOf(soort) + 1 : null }),
};
