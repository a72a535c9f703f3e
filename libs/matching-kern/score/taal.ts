import { niveauNaam } from '../niveau.js';
import type { Rangcomponent } from './rangcomponent.js';

const PASSEND = 15;
const EEN_ERBOVEN = 10;
const MEER_ERBOVEN = 5;

/** An offer that fits the level comes before one that is too easy; an unknown level counts as fitting. */
export const taal: Rangcomponent = {
  naam: 'taal',
  maximum: PASSEND,
  leest: { persoon: ['taalniveau'], aanbod: ['taalMinimaal'] },
  punten({ taalniveau }, { taalMinimaal }) {
    const boven = taalniveau === null ? 0 : taalniveau - taalMinimaal;
    if (boven <= 0) return PASSEND;
    return boven === 1 ? EEN_ERBOVEN : MEER_ERBOVEN;
  },
  feiten: ({ taalniveau }, { taalMinimaal }) => ({
    niveau: taalniveau === null ? null : niveauNaam(taalniveau),
    gevraagd: niveauNaam(taalMinimaal),
  }),
};
