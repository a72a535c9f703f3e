import { looptOp } from '../../domain/activiteit.js';
import { matchprofielVan } from '../../domain/matchprofiel-van.js';
import type { Profielstand } from '../../domain/profielstand.js';

/** A profile as the API shows it on a day. The closed parts (P3, P4) stay behind in `stand`, for the fields that check who asks. */
export const naarProfiel = (stand: Profielstand, dag: string) => {
  const match = matchprofielVan(stand, dag);
  const { plan, afgeslotenPlannen, activiteiten, regie, feiten } = stand;
  return {
    ...naarRegel(stand, dag),
    gemeentecode: match.gemeentecode,
    examenBehaald: match.examenBehaald,
    leerroutes: stand.leerroutes,
    rustTot: feiten.rustTot?.waarde ?? null,
    richtingen: match.richtingen,
    doelgroepen: match.doelgroepen,
    magWerken: match.magWerken,
    plan: plan ? { ...plan, afgeslotenOp: null } : null,
    afgeslotenPlannen,
    toestemmingen: stand.toestemmingen,
    lopendeUren: uren(match.lopendeMinuten),
    activiteiten: activiteiten.map((activiteit) => ({
      ...activiteit,
      urenPerWeek: uren(activiteit.minutenPerWeek),
      loopt: looptOp(dag, activiteit),
    })),
    normOpen: { taal: match.normOpen.taal / 60, participatie: match.normOpen.participatie / 60 },
    regieSinds: regie.huidig.sinds,
    eerdereRegie: regie.eerder,
    stand,
  };
};

/** A profile as one line of a list. */
export const naarRegel = (stand: Profielstand, dag: string) => {
  const { id, versie, woonplaats, leeftijd, taal, leerroute, fase, wekenStil } = matchprofielVan(stand, dag);
  return { id, versie, woonplaats, leeftijd, taal, leerroute, fase, wekenStil, regievoerder: stand.regie.huidig.wie };
};

export const uren = (minuten: number | null | undefined): number | null => (minuten === null || minuten === undefined ? null : minuten / 60);
