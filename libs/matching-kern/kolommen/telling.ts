import { WEIGERINGSCODES } from '../regels/weigeringscode.js';
import type { Telcode, Telling } from './resultaat.js';

/** Counts by place in WEIGERINGSCODES as counts by code; what is outside the radius has its own number. */
export const naarTelling = (aantallen: Int32Array): Telling => {
  const telling: Partial<Record<Telcode, number>> = {};
  for (let plaats = 0; plaats < WEIGERINGSCODES.length; plaats++) {
    const code = WEIGERINGSCODES[plaats]!;
    if (code !== 'BUITEN_STRAAL') telling[code] = aantallen[plaats]!;
  }
  return telling as Telling;
};
