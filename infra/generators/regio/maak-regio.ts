import type { Regiozaad } from '../zaad.js';
import { maakGegenereerdeRegio } from './gegenereerd.js';
import type { Maat } from './maten.js';
import { maakMiddenTwente } from './midden-twente.js';

/** The region of this size on this day (ISO date), from the fixed seed. */
export const maakRegio = (maat: Maat, vandaag: string): Regiozaad =>
  maat === 'midden-twente' ? maakMiddenTwente(vandaag) : maakGegenereerdeRegio({ maat, vandaag });
