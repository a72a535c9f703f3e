import type { AanbodFeiten } from '../aanbod-feiten.js';
import { dagenVan, uitDagdeelmasker, WERKDAGOCHTENDEN, type Dagdeelmasker } from '../dagdeelmasker.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { Paarregel } from './regel.js';

const NEGEN_UUR = 9 * 60;

/** Dagdelen of the offer that are known to be taken by paid work, care or a running activity. */
const bezetteDagdelen = ({ bezet, lopendeDagdelen }: PersoonFeiten, { dagdelen }: AanbodFeiten): Dagdeelmasker =>
  dagdelen & ((bezet ?? 0) | lopendeDagdelen);

/** Mornings that the school run blocks: on a weekday, with a start before 09:00 or no start stated. */
const vroegeOchtenden = ({ dagdelen, starttijd }: AanbodFeiten): Dagdeelmasker =>
  starttijd === null || starttijd < NEGEN_UUR ? dagdelen & WERKDAGOCHTENDEN : 0;

const kloktijd = (minuten: number): string => `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;

const namen = (masker: Dagdeelmasker): readonly string[] => uitDagdeelmasker(masker).map(({ dag, dagdeel }) => `${dag}-${dagdeel}`);

export const roosterConflict: Paarregel = {
  code: 'ROOSTER_CONFLICT',
  leest: { persoon: ['bezet', 'lopendeDagdelen', 'schoolrit'], aanbod: ['dagdelen', 'starttijd'] },
  oordeel(persoon, aanbod) {
    const teVroeg = vroegeOchtenden(aanbod) !== 0;
    if (bezetteDagdelen(persoon, aanbod) !== 0 || (persoon.schoolrit === true && teVroeg)) return 'geweigerd';
    const onbekend = (persoon.bezet === null && aanbod.dagdelen !== 0) || (persoon.schoolrit === null && teVroeg);
    return onbekend ? 'onbekend' : 'ok';
  },
  kleinsteWijziging(persoon, aanbod) {
    const bezet = bezetteDagdelen(persoon, aanbod);
    if (bezet === 0) {
      return {
        code: 'ROOSTER_CONFLICT',
        bij: 'aanbieder',
        feit: 'starttijd',
        van: aanbod.starttijd === null ? null : kloktijd(aanbod.starttijd),
        naar: '09:00',
        tekst: 'Vraag om niet voor 9.00 uur te beginnen.',
      };
    }
    const vrij = aanbod.dagdelen & ~bezet & ~(persoon.schoolrit === true ? vroegeOchtenden(aanbod) : 0);
    if (vrij === 0) return null;
    return {
      code: 'ROOSTER_CONFLICT',
      bij: 'aanbieder',
      feit: 'dagdelen',
      van: namen(aanbod.dagdelen),
      naar: namen(vrij),
      tekst: `Vraag om ${dagenVan(vrij).length} van de ${dagenVan(aanbod.dagdelen).length} dagen: ${namen(vrij).join(', ')}.`,
    };
  },
};
