import type { Paarregel } from './regel.js';

/** Both bounds are inside. An age band has a legal ground (K17), so there is no change to propose. */
export const leeftijdBuitenGroep: Paarregel = {
  code: 'LEEFTIJD_BUITEN_GROEP',
  leest: { persoon: ['leeftijd'], aanbod: ['leeftijd'] },
  oordeel({ leeftijd }, { leeftijd: eis }) {
    if (eis === null || (eis.van === null && eis.totEnMet === null)) return 'ok';
    if (leeftijd === null) return 'onbekend';
    return leeftijd < (eis.van ?? 0) || leeftijd > (eis.totEnMet ?? Infinity) ? 'geweigerd' : 'ok';
  },
};
