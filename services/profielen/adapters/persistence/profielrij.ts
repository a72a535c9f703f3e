import type { Feiten } from '../../domain/feiten.js';
import type { Persoonsgegevens } from '../../domain/persoonsgegevens.js';
import type { Profielstand } from '../../domain/profielstand.js';
import { tijdbeeldVan } from '../../domain/tijdbeeld-van.js';
import { DRAAGKRACHTVELDEN, type Draagkrachtvelden } from '../../domain/veldwaarden.js';

export type Draagkrachtfeiten = { readonly [K in keyof Draagkrachtvelden]?: Feiten[K] };

/** The part of a profile that is kept as one document: class P2 and the history of decisions. */
type Dossier = Pick<Profielstand, 'leerroutes' | 'plan' | 'afgeslotenPlannen' | 'toestemmingen' | 'activiteiten' | 'regie'> & {
  readonly plaats: Pick<Profielstand['plaats'], 'bron' | 'datum'>;
  readonly feiten: Feiten;
};

/** A row of `profiel`, with what the other two tables show of the same person. */
export interface Profielrij {
  readonly id: string;
  readonly versie: number;
  readonly gemeentecode: string;
  readonly woonplaats: string;
  readonly lat: number;
  readonly lon: number;
  readonly fase: string | null;
  readonly regievoerder: string;
  readonly tijdbeeld: string;
  readonly dossier: Dossier;
  /** Class P4; null when there is none or when row-level security hides it. */
  readonly draagkracht: Draagkrachtfeiten | null;
  /** Class P3; the same. */
  readonly persoon: Persoonsgegevens | null;
}

export const naarRij = (stand: Profielstand, dag: string): Omit<Profielrij, 'draagkracht' | 'persoon'> => {
  const { plaats, leerroutes, plan, afgeslotenPlannen, toestemmingen, activiteiten, regie } = stand;
  const { feiten } = splits(stand.feiten);
  return {
    id: stand.id,
    versie: stand.versie,
    gemeentecode: plaats.gemeentecode,
    woonplaats: plaats.woonplaats,
    lat: plaats.lat,
    lon: plaats.lon,
    fase: stand.feiten.fase?.waarde ?? null,
    regievoerder: regie.huidig.wie,
    tijdbeeld: tijdbeeldVan(stand, dag),
    dossier: { plaats: { bron: plaats.bron, datum: plaats.datum }, feiten, leerroutes, plan, afgeslotenPlannen, toestemmingen, activiteiten, regie },
  };
};

export const naarStand = (rij: Profielrij): Profielstand => {
  const { plaats, feiten, ...rest } = rij.dossier;
  return {
    id: rij.id,
    versie: rij.versie,
    plaats: { gemeentecode: rij.gemeentecode, woonplaats: rij.woonplaats, lat: rij.lat, lon: rij.lon, bron: plaats.bron, datum: plaats.datum },
    feiten: { ...feiten, ...rij.draagkracht },
    ...rest,
    persoon: rij.persoon ?? {},
  };
};

/** Parts the facts by privacy class: what every reader of the profile may see, and the limits (P4). */
export const splits = (alle: Feiten): { readonly feiten: Feiten; readonly draagkracht: Draagkrachtfeiten } => {
  const beperkt = new Set<string>(DRAAGKRACHTVELDEN);
  const delen = Object.entries(alle);
  return {
    feiten: Object.fromEntries(delen.filter(([naam]) => !beperkt.has(naam))),
    draagkracht: Object.fromEntries(delen.filter(([naam]) => beperkt.has(naam))),
  };
};
