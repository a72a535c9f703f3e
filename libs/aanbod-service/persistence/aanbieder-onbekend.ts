import type { GeschondenRegel } from '@regiomatch/aanbod-kern';

export const AANBIEDER_ONBEKEND: GeschondenRegel = {
  code: 'aanbod.aanbieder-onbekend',
  veld: 'aanbieder',
  melding: 'Deze organisatie is nog niet bekend als aanbieder. Meld de organisatie eerst aan.',
};
