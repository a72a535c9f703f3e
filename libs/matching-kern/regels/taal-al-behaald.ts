import type { Paarregel } from './regel.js';

/** Courses with an outcome level only; nothing makes a level that is already there useful again. */
export const taalAlBehaald: Paarregel = {
  code: 'TAAL_AL_BEHAALD',
  leest: { persoon: ['taalniveau', 'examenBehaald'], aanbod: ['taalUitstroom'] },
  oordeel({ taalniveau, examenBehaald }, { taalUitstroom }) {
    if (taalUitstroom === null) return 'ok';
    if (taalUitstroom <= Math.max(taalniveau ?? 0, examenBehaald)) return 'geweigerd';
    return taalniveau === null ? 'onbekend' : 'ok';
  },
};
