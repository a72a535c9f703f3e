import type { Fase, Leerroute, Matchprofiel, Vaardigheid } from '@regiomatch/contracts';
import { naarDagdeelmasker, type Dagdeelmasker } from './dagdeelmasker.js';
import { naarNiveau, VAARDIGHEDEN, type Niveau } from './niveau.js';

/** Need that counts as the route `Alfa` (rules.md §1, LEERROUTE_ONGELIJK). */
const ALFABETISERING = 'analfabeet';

/**
 * What the rules and the ranking read of a person. `null` is unfilled everywhere: the intake has not asked yet. An empty list is an answer.
 * Origin, sex, mother tongue, household, motivation and benefit are not here, so no rule can read them.
 */
export interface PersoonFeiten {
  readonly id: string;
  readonly gemeentecode: string;
  /** WGS84, degrees: centre of the woonplaats or PC4 area. */
  readonly lat: number;
  readonly lon: number;
  readonly leeftijd: number | null;
  readonly taal: Readonly<Record<Vaardigheid, Niveau | null>>;
  /** The person's level: the lowest known of the four vaardigheden. */
  readonly taalniveau: Niveau | null;
  /** Highest exam passed; A0 when none is known, because an unknown exam proves nothing. */
  readonly examenBehaald: Niveau;
  /** Routes decided by the gemeente, `Alfa` included when that need is known. Empty: none decided, which is an answer. */
  readonly leerroutes: readonly Leerroute[];
  readonly fase: Fase | null;
  readonly richtingen: readonly string[] | null;
  readonly soortenInPlan: readonly string[] | null;
  /** Open goals as kinds, most important first. */
  readonly doelen: readonly string[];
  readonly bezet: Dagdeelmasker | null;
  /** Dagdelen of the running activities. */
  readonly lopendeDagdelen: Dagdeelmasker;
  readonly schoolrit: boolean | null;
  readonly maxMinuten: number | null;
  /** Running total in minutes per week, as stated; never computed from the running offers. */
  readonly lopendeMinuten: number | null;
  /** Ids of offers that the person already holds. */
  readonly lopend: ReadonlySet<string>;
  readonly doelgroepen: readonly string[] | null;
  readonly magWerken: boolean | null;
  readonly toestemming: boolean;
  /** Open norm in minutes per week. */
  readonly normOpen: { readonly taal: number; readonly participatie: number };
  readonly wekenStil: number;
}

/**
 * Facts of a person from the match profile.
 * @param lopendeDagdelen dagdelen of the running offers, which the caller looks up by their ids.
 */
export const naarPersoonFeiten = (profiel: Matchprofiel, lopendeDagdelen: Dagdeelmasker): PersoonFeiten => {
  const niveauVan = (vaardigheid: Vaardigheid): Niveau | null => {
    const naam = profiel.taal[vaardigheid];
    return naam === null ? null : naarNiveau(naam);
  };
  const bekend = VAARDIGHEDEN.map(niveauVan).filter((niveau) => niveau !== null);
  const alfa = profiel.doelgroepen?.includes(ALFABETISERING) ?? false;
  return {
    id: profiel.id,
    gemeentecode: profiel.gemeentecode,
    lat: profiel.lat,
    lon: profiel.lon,
    leeftijd: profiel.leeftijd,
    taal: { luisteren: niveauVan('luisteren'), lezen: niveauVan('lezen'), schrijven: niveauVan('schrijven'), spreken: niveauVan('spreken') },
    taalniveau: bekend.length === 0 ? null : Math.min(...bekend),
    examenBehaald: profiel.examenBehaald === null ? 0 : naarNiveau(profiel.examenBehaald),
    leerroutes: [...(profiel.leerroute === null ? [] : [profiel.leerroute]), ...(alfa ? ['Alfa' as const] : [])],
    fase: profiel.fase,
    richtingen: profiel.richtingen,
    soortenInPlan: profiel.soortenInPlan,
    doelen: profiel.doelen,
    bezet: profiel.bezet === null ? null : naarDagdeelmasker(profiel.bezet),
    lopendeDagdelen,
    schoolrit: profiel.schoolrit,
    maxMinuten: profiel.maxMinutenPerWeek,
    lopendeMinuten: profiel.lopendeMinuten,
    lopend: new Set(profiel.lopend),
    doelgroepen: profiel.doelgroepen,
    magWerken: profiel.magWerken,
    toestemming: profiel.toestemming,
    normOpen: profiel.normOpen,
    wekenStil: profiel.wekenStil,
  };
};
