import type { Urensoort } from '@regiomatch/contracts';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Rangcomponent } from './rangcomponent.js';

const MAXIMUM = 10;

/** Open norm of an hour kind, minutes per week; the plan has no norm for hours of work. */
export const openNorm = ({ normOpen }: PersoonFeiten, urensoort: Urensoort | null): number =>
  urensoort === 'taal' || urensoort === 'participatie' ? normOpen[urensoort] : 0;

export const normpunten = (minuten: number, open: number): number => (open <= 0 ? 0 : Math.floor((MAXIMUM * Math.min(minuten, open)) / open));

export const norm: Rangcomponent = {
  naam: 'norm',
  maximum: MAXIMUM,
  leest: { persoon: ['normOpen'], aanbod: ['urensoort', 'minuten'] },
  punten: (persoon, { urensoort, minuten }) => normpunten(minuten, openNorm(persoon, urensoort)),
  feiten: (persoon, { urensoort, minuten }) => ({ urensoort, minuten, openMinuten: openNorm(persoon, urensoort) }),
};
