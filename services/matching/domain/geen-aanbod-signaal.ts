import { niveauNaam, uitDagdeelmasker, type PersoonFeiten, type ProgrammaFeiten } from '@regiomatch/matching-kern';
import { dagdeelNaam } from './aanbod-treffer.js';
import { kmTekst, opsomming } from './uitleg/eenheden.js';

/** What the region misses for a person for whom nothing fits (rules.md §2: a gap signal, never an empty list). */
export interface GeenAanbodSignaal {
  readonly soorten: readonly string[];
  readonly taalniveau: string | null;
  readonly dagdelen: readonly string[];
  readonly woonplaats: string;
  readonly gemeentecode: string;
  readonly straalMeters: number;
  readonly uitleg: string;
}

const HELE_WEEK = 2 ** 21 - 1;

/** Kinds of the plan in the order of the goals; kinds without a goal last. */
const soortenVan = ({ soortenInPlan, doelen }: PersoonFeiten): readonly string[] => [...new Set([...doelen, ...(soortenInPlan ?? [])])];

export const geenAanbodSignaal = (persoon: PersoonFeiten, woonplaats: string, { straalMeters }: ProgrammaFeiten): GeenAanbodSignaal => {
  const soorten = soortenVan(persoon);
  const taalniveau = persoon.taalniveau === null ? null : niveauNaam(persoon.taalniveau);
  const wat = soorten.length === 0 ? 'aanbod' : `aanbod van de soort ${opsomming(soorten, 'of')}`;
  const niveau = taalniveau === null ? '' : ` op niveau ${taalniveau}`;
  return {
    soorten,
    taalniveau,
    dagdelen: uitDagdeelmasker(HELE_WEEK & ~((persoon.bezet ?? 0) | persoon.lopendeDagdelen)).map(dagdeelNaam),
    woonplaats,
    gemeentecode: persoon.gemeentecode,
    straalMeters,
    uitleg: `Binnen ${kmTekst(straalMeters)} van ${woonplaats} past nu geen ${wat}${niveau}. Geef dit door aan de regiocoördinator.`,
  };
};
