import { gedeeldeRichting } from '../gedeelde-richting.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { AanbodFeiten } from '../aanbod-feiten.js';
import { zwaarste, type Paarregel, type Uitspraak } from './regel.js';

const soortInPlan = ({ soortenInPlan }: PersoonFeiten, { soort }: AanbodFeiten): Uitspraak => {
  if (soortenInPlan === null) return 'onbekend';
  return soortenInPlan.includes(soort) ? 'ok' : 'geweigerd';
};

/** The half of the rule on directions; an offer without directions asks nothing. */
export const richtingGedeeld = (persoon: PersoonFeiten, aanbod: AanbodFeiten): Uitspraak => {
  if (!aanbod.richtingenTellen || aanbod.richtingen.length === 0) return 'ok';
  if (persoon.richtingen === null) return 'onbekend';
  return gedeeldeRichting(persoon.richtingen, aanbod.richtingen) === null ? 'geweigerd' : 'ok';
};

export const pastNietBijPlan: Paarregel = {
  code: 'PAST_NIET_BIJ_PLAN',
  leest: { persoon: ['soortenInPlan', 'richtingen'], aanbod: ['soort', 'richtingenTellen', 'richtingen'] },
  oordeel(persoon, aanbod) {
    return zwaarste(soortInPlan(persoon, aanbod), richtingGedeeld(persoon, aanbod));
  },
  kleinsteWijziging(persoon, aanbod) {
    const soort = soortInPlan(persoon, aanbod) === 'geweigerd' ? aanbod.soort : null;
    const richting = richtingGedeeld(persoon, aanbod) === 'geweigerd' ? (aanbod.richtingen[0] ?? null) : null;
    const wensen = [...(soort === null ? [] : [`de soort ${soort}`]), ...(richting === null ? [] : [`de richting ${richting}`])];
    return {
      code: 'PAST_NIET_BIJ_PLAN',
      bij: 'gemeente',
      feit: 'plan',
      van: {},
      naar: { ...(soort === null ? {} : { soortenInPlan: soort }), ...(richting === null ? {} : { richtingen: richting }) },
      tekst: `Neem ${wensen.join(' en ')} op in het plan.`,
    };
  },
};
