import type { Rangcomponent } from './rangcomponent.js';

const MAXIMUM = 20;

export const nabijheid: Rangcomponent = {
  naam: 'nabijheid',
  maximum: MAXIMUM,
  leest: { persoon: ['lat', 'lon'], aanbod: ['lat', 'lon'], context: ['meters', 'straalMeters'] },
  /** A radius of 0 admits only what is at home itself: the nearest there is. */
  punten: (_persoon, _aanbod, { meters, programma: { straalMeters } }) =>
    straalMeters === 0 ? MAXIMUM : Math.floor((MAXIMUM * (straalMeters - meters)) / straalMeters),
  feiten: (_persoon, _aanbod, { meters, programma: { straalMeters } }) => ({ meters, straalMeters }),
};
