import type { Paarregel } from './regel.js';

/** A target group is a need, never an origin (K18); a need is not something to change. */
export const doelgroep: Paarregel = {
  code: 'DOELGROEP',
  leest: { persoon: ['doelgroepen'], aanbod: ['doelgroepen'] },
  oordeel({ doelgroepen }, { doelgroepen: gevraagd }) {
    if (gevraagd.length === 0) return 'ok';
    if (doelgroepen === null) return 'onbekend';
    return gevraagd.some((groep) => doelgroepen.includes(groep)) ? 'ok' : 'geweigerd';
  },
};
