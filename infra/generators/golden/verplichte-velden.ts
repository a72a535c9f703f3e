import { TAALNIVEAUS } from '@regiomatch/contracts';
import type { Detailvelden } from '../zaad.js';
import type { GoldenAanbod } from './golden-formaat.js';

type Kern = Pick<GoldenAanbod, 'soort' | 'taalMinimaal' | 'taalUitstroom'>;

const volgende = (niveau: string | null): string => TAALNIVEAUS[TAALNIVEAUS.findIndex((kandidaat) => kandidaat === niveau) + 1] ?? 'A1';

/** Own fields that a kind asks before it publishes (K10, domain.md) and that the golden format does not know; plausible, and read by no rule. */
const VELDEN: Readonly<Record<string, (rij: Kern) => Detailvelden>> = {
  werk: () => ({ salaris: 'volgens cao' }),
  werkervaring: () => ({
    maximale_duur_weken: '12',
    begeleider: 'vaste begeleider op de werkvloer',
    leerdoelen: 'samenwerken|veilig werken|vaktaal',
    geen_verdringing: 'ja',
    gereedheid: 'nog-niet',
  }),
  taalstage: ({ taalMinimaal }) => ({
    taalbegeleider: 'taalbegeleider van de organisatie',
    taaldoel_spreken: volgende(taalMinimaal),
    nederlands_op_de_werkvloer: 'ja',
  }),
  vrijwilligers: () => ({
    frequentie: 'elke week',
    anderstaligen_welkom: 'ja',
    contact_met_nederlandstaligen: 'ja',
    vog: 'nee',
    tegenprestatie: 'nee',
  }),
  cursus: ({ taalUitstroom }) => ({ taal_uitstroom: taalUitstroom ?? '', keurmerk: 'ja', onderdelen: 'taal' }),
  begeleiding: () => ({ vorm: 'training', frequentie: 'elke week', talen: 'nld' }),
};

export const verplichteVelden = (rij: Kern): Detailvelden => VELDEN[rij.soort]?.(rij) ?? {};
