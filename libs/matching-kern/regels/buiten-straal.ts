import type { Paarregel } from './regel.js';

const HECTOMETER = 100;

/** Kilometres for people, rounded up so that the change is always enough. */
const km = (meters: number): string => `${(Math.ceil(meters / HECTOMETER) / 10).toString().replace('.', ',')} km`;

export const buitenStraal: Paarregel = {
  code: 'BUITEN_STRAAL',
  leest: { persoon: ['lat', 'lon'], aanbod: ['lat', 'lon'], context: ['meters', 'straalMeters'] },
  oordeel: (_persoon, _aanbod, { meters, programma }) => (meters > programma.straalMeters ? 'geweigerd' : 'ok'),
  kleinsteWijziging: (_persoon, _aanbod, { meters, programma: { straalMeters } }) => ({
    code: 'BUITEN_STRAAL',
    bij: 'inwoner',
    feit: 'straalMeters',
    van: straalMeters,
    naar: meters,
    tekst: `Reis ${km(meters - straalMeters)} verder dan ${km(straalMeters)}.`,
  }),
};
