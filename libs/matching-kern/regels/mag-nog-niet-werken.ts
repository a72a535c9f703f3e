import type { Paarregel } from './regel.js';

/** Refused only when the permission is known to be missing; see `introductieregels` for the stricter step. */
export const magNogNietWerken: Paarregel = {
  code: 'MAG_NOG_NIET_WERKEN',
  leest: { persoon: ['magWerken'], aanbod: ['werkvergunningNodig'] },
  oordeel({ magWerken }, { werkvergunningNodig }) {
    if (!werkvergunningNodig || magWerken === true) return 'ok';
    return magWerken === null ? 'onbekend' : 'geweigerd';
  },
  kleinsteWijziging: ({ magWerken }) => ({
    code: 'MAG_NOG_NIET_WERKEN',
    bij: 'gemeente',
    feit: 'magWerken',
    van: magWerken,
    naar: true,
    tekst: 'Vraag na of en wanneer deze inwoner mag werken.',
  }),
};
