import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Paarregel } from '../regels/regel.js';
import { ZONDER_CONTEXT } from './onbekende.js';

/** 1 when a rule that reads nothing of the context refuses, else 0. */
export const weigert = (regel: Paarregel, persoon: PersoonFeiten, aanbod: AanbodFeiten): 0 | 1 =>
  regel.oordeel(persoon, aanbod, ZONDER_CONTEXT) === 'geweigerd' ? 1 : 0;
