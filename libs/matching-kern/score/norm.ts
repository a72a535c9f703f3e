import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Rangcomponent } from './rangcomponent.js';

const MAXIMUM = 10;

/** Open norm of the offer's hour kind, minutes per week; the plan has no norm for hours of work. */
const open = ({ normOpen }: PersoonFeiten, { urensoort }: AanbodFeiten): number =>
  urensoort === 'taal' || urensoort === 'participatie' ? normOpen[urensoort] : 0;

export const norm: Rangcomponent = {
  naam: 'norm',
  maximum: MAXIMUM,
  leest: { persoon: ['normOpen'], aanbod: ['urensoort', 'minuten'] },
  punten(persoon, aanbod) {
    const nodig = open(persoon, aanbod);
    return nodig <= 0 ? 0 : Math.floor((MAXIMUM * Math.min(aanbod.minuten, nodig)) / nodig);
  },
  feiten: (persoon, aanbod) => ({ urensoort: aanbod.urensoort, minuten: aanbod.minuten, openMinuten: open(persoon, aanbod) }),
};
