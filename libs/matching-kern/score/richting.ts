import type { AanbodFeiten } from '../aanbod-feiten.js';
import { gedeeldeRichting, type GedeeldeRichting } from '../gedeelde-richting.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Rangcomponent } from './rangcomponent.js';

const NIET_VAN_TOEPASSING = 10;

const gedeeld = (persoon: PersoonFeiten, aanbod: AanbodFeiten): GedeeldeRichting | null =>
  aanbod.richtingenTellen && persoon.richtingen !== null ? gedeeldeRichting(persoon.richtingen, aanbod.richtingen) : null;

/** Where directions do not count, the offer names none or the person's are unfilled, nobody gains or loses. */
export const richting: Rangcomponent = {
  naam: 'richting',
  maximum: 20,
  leest: { persoon: ['richtingen'], aanbod: ['richtingenTellen', 'richtingen'] },
  punten: (persoon, aanbod) => gedeeld(persoon, aanbod)?.punten ?? NIET_VAN_TOEPASSING,
  feiten(persoon, aanbod) {
    const paar = gedeeld(persoon, aanbod);
    return { telt: aanbod.richtingenTellen, persoon: paar?.persoon ?? null, aanbod: paar?.aanbod ?? null };
  },
};
