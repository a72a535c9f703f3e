import { dagenTussen } from '@regiomatch/aanbod-kern';
import type { Matchprofiel } from '@regiomatch/contracts';
import { looptOp } from './activiteit.js';
import { heleJaren } from './leeftijd.js';
import { openDoelen } from './plan.js';
import type { Profielstand } from './profielstand.js';
import { ALLE_AANBIEDERS, heeftToestemming } from './toestemming.js';
import type { Veldnaam, Veldwaarden } from './veldwaarden.js';

/** The pseudonymous part of a profile (P2, with P4 as neutral constraints) as it holds on the given day. Reads nothing of class P3. */
export const matchprofielVan = (stand: Omit<Profielstand, 'persoon'>, dag: string): Matchprofiel => {
  const { plaats, feiten, plan, toestemmingen } = stand;
  const waarde = <K extends Veldnaam>(veld: K): Veldwaarden[K] | null => feiten[veld]?.waarde ?? null;
  const lopend = stand.activiteiten.filter((activiteit) => looptOp(dag, activiteit));
  return {
    id: stand.id,
    versie: stand.versie,
    gemeentecode: plaats.gemeentecode,
    woonplaats: plaats.woonplaats,
    lat: plaats.lat,
    lon: plaats.lon,
    leeftijd: leeftijdOp(stand, dag),
    taal: { luisteren: waarde('luisteren'), lezen: waarde('lezen'), schrijven: waarde('schrijven'), spreken: waarde('spreken') },
    examenBehaald: waarde('examenBehaald'),
    leerroute: stand.leerroutes.at(-1)?.route ?? null,
    fase: waarde('fase'),
    richtingen: waarde('richtingen'),
    soortenInPlan: plan?.soorten ?? null,
    doelen: openDoelen(plan),
    bezet: waarde('bezet'),
    schoolrit: waarde('schoolrit'),
    maxMinutenPerWeek: waarde('maxMinutenPerWeek'),
    lopendeMinuten: lopendeMinutenOp(stand, dag),
    lopend: [...new Set(lopend.map(({ aanbodId }) => aanbodId))],
    doelgroepen: waarde('doelgroepen'),
    magWerken: waarde('magWerken'),
    toestemming: heeftToestemming(toestemmingen, ALLE_AANBIEDERS, 'introductie'),
    normOpen: { taal: waarde('normOpenTaal') ?? 0, participatie: waarde('normOpenParticipatie') ?? 0 },
    wekenStil: wekenStilOp(stand, dag),
  };
};

/** Age on a day: a stated age grows with the years since it was stated. */
export const leeftijdOp = ({ feiten: { leeftijd } }: Pick<Profielstand, 'feiten'>, dag: string): number | null =>
  leeftijd ? leeftijd.waarde + heleJaren(leeftijd.datum, dag) : null;

/** Running minutes per week: what is registered one by one plus the rest; null when the intake knows of neither. */
export const lopendeMinutenOp = ({ feiten, activiteiten }: Pick<Profielstand, 'feiten' | 'activiteiten'>, dag: string): number | null => {
  const bekend = activiteiten.flatMap((activiteit) =>
    looptOp(dag, activiteit) && activiteit.minutenPerWeek !== null ? [activiteit.minutenPerWeek] : [],
  );
  const rest = feiten.overigeMinuten?.waarde;
  if (rest === undefined && bekend.length === 0) return null;
  return bekend.reduce((som, minuten) => som + minuten, rest ?? 0);
};

/**
 * Whole weeks without an activity; 0 when it is not known since when. What was stated holds until an activity that began after the
 * statement; when the last activity ends, its last day counts.
 */
export const wekenStilOp = ({ feiten: { stilSinds }, activiteiten }: Pick<Profielstand, 'feiten' | 'activiteiten'>, dag: string): number => {
  const gesteldOp = stilSinds?.datum ?? '';
  const lopend = activiteiten.filter((activiteit) => looptOp(dag, activiteit));
  if (lopend.some(({ van }) => van > gesteldOp)) return 0;
  const geeindigd = lopend.length > 0 ? [] : activiteiten.flatMap(({ tot }) => (tot !== null && tot < dag && tot >= gesteldOp ? [tot] : []));
  const sinds = [...geeindigd, ...(stilSinds ? [stilSinds.waarde] : [])].sort().at(-1);
  return sinds === undefined ? 0 : Math.max(0, Math.floor(dagenTussen(sinds, dag) / 7));
};
