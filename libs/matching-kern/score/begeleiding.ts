import type { Rangcomponent } from './rangcomponent.js';

const MET_BEGELEIDING = 5;

export const begeleiding: Rangcomponent = {
  naam: 'begeleiding',
  maximum: MET_BEGELEIDING,
  leest: { persoon: [], aanbod: ['metBegeleiding'] },
  punten: (_persoon, { metBegeleiding }) => (metBegeleiding ? MET_BEGELEIDING : 0),
  feiten: (_persoon, { metBegeleiding }) => ({ metBegeleiding }),
};
