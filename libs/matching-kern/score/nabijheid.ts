import type { Rangcomponent } from './rangcomponent.js';

const MAXIMUM = 20;

/** For a distance within the radius. A radius of 0 admits only what is at home itself: the nearest there is. */
export const nabijheidspunten = (meters: number, straalMeters: number): number =>
  straalMeters === 0 ? MAXIMUM : Math.floor((MAXIMUM * (straalMeters - meters)) / straalMeters);

export const nabijheid: Rangcomponent = {
  naam: 'nabijheid',
  maximum: MAXIMUM,
  leest: { persoon: ['lat', 'lon'], aanbod: ['lat', 'lon'], context: ['meters', 'straalMeters'] },
  punten: (_persoon, _aanbod, { meters, programma }) => nabijheidspunten(meters, programma.straalMeters),
  feiten: (_persoon, _aanbod, { meters, programma: { straalMeters } }) => ({ meters, straalMeters }),
};
