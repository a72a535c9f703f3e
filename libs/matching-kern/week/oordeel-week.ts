import type { AanbodFeiten } from '../aanbod-feiten.js';
import { vultAlleWerkdagen } from '../dagdeelmasker.js';
import { A2 } from '../niveau.js';
import { oordeel, type NogTeBepalen } from '../oordeel.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { ProgrammaFeiten } from '../programma.js';
import type { Weigeringscode } from '../regels/weigeringscode.js';

export type Weekwaarschuwing =
  | { readonly code: 'SCHOOLDAG_ONTBREEKT' }
  /** `tekortMinuten`: language per week that is missing to the norm of the programma. */
  | { readonly code: 'TAALUREN_ONDER_NORM'; readonly tekortMinuten: number };

/** Judgement of one member of a weekplan. */
export interface Weeklid {
  readonly id: string;
  readonly codes: readonly Weigeringscode[];
  readonly nogTeBepalen: readonly NogTeBepalen[];
}

export interface Weekoordeel {
  readonly status: 'match' | 'geweigerd';
  /** Codes of the members and of the weekplan as a whole, each once. */
  readonly codes: readonly Weigeringscode[];
  readonly leden: readonly Weeklid[];
  readonly waarschuwingen: readonly Weekwaarschuwing[];
  /** Minutes per week of the members and what runs; null when the running total is unfilled. */
  readonly minuten: number | null;
}

/** A course with an outcome level gives hours of language unless it names another hour kind. */
const isTaal = ({ urensoort, taalUitstroom }: AanbodFeiten): boolean => (urensoort === null ? taalUitstroom !== null : urensoort === 'taal');

const heeftLes = ({ taalUitstroom, schooldag }: AanbodFeiten): boolean => taalUitstroom !== null || schooldag;

const botsen = (leden: readonly AanbodFeiten[]): boolean => {
  let gezien = 0;
  for (const { dagdelen } of leden) {
    if ((gezien & dagdelen) !== 0) return true;
    gezien |= dagdelen;
  }
  return false;
};

const minutenVan = (leden: readonly AanbodFeiten[]): number => leden.reduce((som, { minuten }) => som + minuten, 0);

const weekcodes = ({ lopendeMinuten, maxMinuten }: PersoonFeiten, leden: readonly AanbodFeiten[]): readonly Weigeringscode[] => [
  ...(botsen(leden) ? (['BUNDEL_ROOSTER'] as const) : []),
  ...(maxMinuten !== null && (lopendeMinuten ?? 0) + minutenVan(leden) > maxMinuten ? (['DRAAGKRACHT'] as const) : []),
];

/** In opvang below A2 the hour norm holds; from A2 on the rhythm of work with one school day takes over (rules.md §2 and §4). */
const waarschuwingen = (
  { fase, taalniveau }: PersoonFeiten,
  week: readonly AanbodFeiten[],
  programma: ProgrammaFeiten,
): readonly Weekwaarschuwing[] => {
  const werkdagen = week.filter(({ betaald }) => betaald).reduce((masker, { dagdelen }) => masker | dagdelen, 0);
  const zonderSchooldag = taalniveau === A2 && vultAlleWerkdagen(werkdagen) && !week.some(heeftLes);
  const tekortMinuten = programma.taalurenMinimum * 60 - minutenVan(week.filter(isTaal));
  const onderNorm = fase === 'opvang' && taalniveau !== null && taalniveau < A2 && tekortMinuten > 0;
  return [
    ...(zonderSchooldag ? [{ code: 'SCHOOLDAG_ONTBREEKT' as const }] : []),
    ...(onderNorm ? [{ code: 'TAALUREN_ONDER_NORM' as const, tekortMinuten }] : []),
  ];
};

/**
 * Judges a set of offers for one week of one person (rules.md §2).
 * @param lopend the running offers: they count for the warnings; their dagdelen and hours come from the facts of the person.
 */
export const oordeelWeek = (
  persoon: PersoonFeiten,
  leden: readonly AanbodFeiten[],
  programma: ProgrammaFeiten,
  vandaag: string,
  lopend: readonly AanbodFeiten[] = [],
): Weekoordeel => {
  const nieuw = leden.filter(({ id }) => !persoon.lopend.has(id));
  const beoordeeld = nieuw.map((aanbod) => {
    const { codes, nogTeBepalen } = oordeel(persoon, aanbod, programma, vandaag);
    return { id: aanbod.id, codes, nogTeBepalen };
  });
  const codes = [...new Set<Weigeringscode>([...beoordeeld.flatMap((lid) => lid.codes), ...weekcodes(persoon, nieuw)])];
  return {
    status: codes.length > 0 ? 'geweigerd' : 'match',
    codes,
    leden: beoordeeld,
    waarschuwingen: waarschuwingen(persoon, [...nieuw, ...lopend], programma),
    minuten: persoon.lopendeMinuten === null ? null : persoon.lopendeMinuten + minutenVan(nieuw),
  };
};
