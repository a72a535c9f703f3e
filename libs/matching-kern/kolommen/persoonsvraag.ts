import { VAARDIGHEDEN } from '../niveau.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import type { AanbodTabel } from './aanbod-tabel.js';
import { UREN_MET_VLAK, VLAK } from './aanbod-vlakken.js';
import { BLADEN_PER_TAK } from './tak.js';

const NEE = 0;
const JA = -1;
/** A word of all ones or none. */
export type Woordvlag = typeof NEE | typeof JA;

const plek = (vlak: number): number => vlak * BLADEN_PER_TAK;

/**
 * The facts of one person as places of bit planes: which planes to combine for each code. A fact that is unfilled points at the empty
 * plane, so that it never refuses.
 */
export class Persoonsvraag {
  /** A row of none of these kinds is outside the plan. */
  readonly soorten: readonly number[];
  readonly zonderPlan: Woordvlag;
  /** Whether directions are known, so that the rows that ask one are looked up. */
  readonly metRichtingen: Woordvlag;
  /** Refused when one of these says so. */
  readonly taal: readonly number[];
  readonly behaald: readonly [number, number];
  /** Refused when all of these say so. */
  readonly route: readonly [number, number, number];
  readonly fase: number;
  /** Refused when one of these says so: busy dagdelen and the school run. */
  readonly rooster: readonly number[];
  readonly magNietWerken: number;
  readonly draagkracht: Ruimtevraag;

  constructor(persoon: PersoonFeiten, tabel: AanbodTabel) {
    this.soorten = (persoon.soortenInPlan ?? []).map((soort) => plek(tabel.soortvlak(soort)));
    this.zonderPlan = persoon.soortenInPlan === null ? JA : NEE;
    this.metRichtingen = persoon.richtingen === null ? NEE : JA;
    this.taal = taalvlakken(persoon);
    this.behaald = [plek(persoon.taalniveau === null ? VLAK.leeg : VLAK.behaald[persoon.taalniveau]!), plek(VLAK.behaald[persoon.examenBehaald]!)];
    this.route = routevlakken(persoon);
    this.fase = plek(persoon.fase === null ? VLAK.leeg : VLAK.fase[persoon.fase]);
    this.rooster = roostervlakken(persoon);
    this.magNietWerken = plek(persoon.magWerken === false ? VLAK.magNietWerken : VLAK.leeg);
    this.draagkracht = ruimtevraag(persoon);
  }
}

const taalvlakken = ({ taal }: PersoonFeiten): readonly number[] => {
  const { luisteren, lezen, schrijven, spreken } = taal;
  if (luisteren !== null && luisteren === lezen && lezen === schrijven && schrijven === spreken) return [plek(VLAK.taalOveral[luisteren]!)];
  return VAARDIGHEDEN.flatMap((vaardigheid, v) => {
    const niveau = taal[vaardigheid];
    return niveau === null ? [] : [plek(VLAK.taal[v]![niveau]!)];
  });
};

/** While the need for alfabetisering is unfilled, nobody is refused for not following `Alfa`. */
const routevlakken = ({ leerroutes, doelgroepen }: PersoonFeiten): Persoonsvraag['route'] => {
  const eigen = leerroutes.map((route) => plek(VLAK.route[route]));
  if (doelgroepen === null) eigen.push(plek(VLAK.route.Alfa));
  const eerste = eigen[0] ?? plek(VLAK.geenRoute);
  return [eerste, eigen[1] ?? eerste, eigen[2] ?? eerste];
};

const roostervlakken = ({ bezet, lopendeDagdelen, schoolrit }: PersoonFeiten): readonly number[] => {
  const druk = (bezet ?? 0) | lopendeDagdelen;
  const vlakken = VLAK.dagdeel.filter((_, dagdeel) => (druk >>> dagdeel) & 1);
  return [...vlakken, ...(schoolrit === true ? [VLAK.schoolrit] : [])].map(plek);
};

/** How DRAAGKRACHT is read: planes know whole hours; rows between two hours are compared by their minutes. */
export interface Ruimtevraag {
  /** Every row is too heavy: the running hours alone are. */
  readonly altijd: Woordvlag;
  readonly zeker: number;
  /** Rows here and not in `zeker` are refused when they ask more than `minuten`. */
  readonly twijfel: number;
  readonly minuten: number;
}

const ruimtevraag = ({ maxMinuten, lopendeMinuten }: PersoonFeiten): Ruimtevraag => {
  const leeg = plek(VLAK.leeg);
  if (maxMinuten === null) return { altijd: NEE, zeker: leeg, twijfel: leeg, minuten: 0 };
  const minuten = maxMinuten - (lopendeMinuten ?? 0);
  if (minuten < 0) return { altijd: JA, zeker: leeg, twijfel: leeg, minuten };
  const uren = Math.floor(minuten / 60);
  const vlakVan = (heleUren: number): number => (heleUren < UREN_MET_VLAK ? plek(VLAK.ruimte[heleUren]!) : leeg);
  if (minuten === uren * 60 && uren < UREN_MET_VLAK) return { altijd: NEE, zeker: vlakVan(uren), twijfel: leeg, minuten };
  return { altijd: NEE, zeker: vlakVan(uren + 1), twijfel: plek(VLAK.ruimte[Math.min(uren, UREN_MET_VLAK - 1)]!), minuten };
};
