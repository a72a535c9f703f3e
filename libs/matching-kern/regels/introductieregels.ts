import { magNogNietWerken } from './mag-nog-niet-werken.js';
import type { Regel } from './regel.js';

/** The match is computed, the profile is not sent. */
const toestemmingOntbreekt: Regel = {
  code: 'TOESTEMMING_ONTBREEKT',
  leest: { persoon: ['toestemming'], aanbod: [] },
  oordeel: ({ toestemming }) => (toestemming ? 'ok' : 'geweigerd'),
  kleinsteWijziging: () => ({
    code: 'TOESTEMMING_ONTBREEKT',
    bij: 'inwoner',
    feit: 'toestemming',
    van: false,
    naar: true,
    tekst: 'Vraag de inwoner om toestemming voor een introductie.',
  }),
};

/** At the introduction an unknown permission refuses too. */
const magZekerWerken: Regel = {
  ...magNogNietWerken,
  oordeel: ({ magWerken }, { werkvergunningNodig }) => (werkvergunningNodig && magWerken !== true ? 'geweigerd' : 'ok'),
};

/** Rules of the introduction step (rules.md §1), judged on top of `REGELS` before a profile is sent to an aanbieder. */
export const INTRODUCTIEREGELS: readonly Regel[] = [magZekerWerken, toestemmingOntbreekt];
