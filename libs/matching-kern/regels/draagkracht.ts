import { urenTekst } from '../uren-tekst.js';
import type { Paarregel } from './regel.js';

/** Running hours + offer hours may equal the maximum. Hours are never below 0, so an offer above the maximum refuses also when the running total is unfilled. */
export const draagkracht: Paarregel = {
  code: 'DRAAGKRACHT',
  leest: { persoon: ['lopendeMinuten', 'maxMinuten'], aanbod: ['minuten'] },
  oordeel({ lopendeMinuten, maxMinuten }, { minuten }) {
    if (maxMinuten === null) return 'onbekend';
    if ((lopendeMinuten ?? 0) + minuten > maxMinuten) return 'geweigerd';
    return lopendeMinuten === null ? 'onbekend' : 'ok';
  },
  kleinsteWijziging({ lopendeMinuten, maxMinuten }, { minuten }) {
    const ruimte = (maxMinuten ?? 0) - (lopendeMinuten ?? 0);
    if (ruimte <= 0) return null;
    return {
      code: 'DRAAGKRACHT',
      bij: 'aanbieder',
      feit: 'minuten',
      van: minuten,
      naar: ruimte,
      tekst: `Vraag om ${urenTekst(ruimte)} per week in plaats van ${urenTekst(minuten)}.`,
    };
  },
};
