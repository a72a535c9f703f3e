import type { Kenmerk } from '@regiomatch/contracts';
import { niveauNaam, uitDagdeelmasker, type Dagdeelmasker, type Niveau } from '@regiomatch/matching-kern';
import { dagdeelNaam } from '../../domain/aanbod-treffer.js';
import type { Facet, FacetWaarde } from '../../domain/zoeken/zoekvraag.js';

const MEESTE_WAARDEN = 100;

/** Hits counted in groups that are equal in what a facet counts. */
export interface Groepen {
  readonly totaal: number;
  readonly roosters: readonly (readonly [soort: string, taal: Niveau, dagdelen: Dagdeelmasker, aantal: number])[];
  readonly plaatsen: readonly (readonly [gemeentecode: string, woonplaats: string, aantal: number])[];
  readonly kenmerksets: readonly (readonly [nr: number, aantal: number])[];
}

/** Hits counted per value of each fixed facet, and per list of kenmerken. */
export interface Tellingen {
  readonly soort: ReadonlyMap<string, number>;
  readonly gemeente: ReadonlyMap<string, number>;
  readonly woonplaats: ReadonlyMap<string, number>;
  readonly taal: ReadonlyMap<Niveau, number>;
  /** By name, such as `ma-ochtend`. */
  readonly dagdeel: ReadonlyMap<string, number>;
  readonly kenmerkset: ReadonlyMap<number, number>;
}

const tel = <T>(telling: Map<T, number>, waarde: T, aantal: number): void => void telling.set(waarde, (telling.get(waarde) ?? 0) + aantal);

/** Unfolds dagdelen here, so that the database counts each hit only three times. */
export const tellingenVan = ({ roosters, plaatsen, kenmerksets }: Groepen): Tellingen => {
  const soort = new Map<string, number>();
  const taal = new Map<Niveau, number>();
  const dagdeel = new Map<string, number>();
  const gemeente = new Map<string, number>();
  const woonplaats = new Map<string, number>();
  for (const [soortnaam, niveau, dagdelen, aantal] of roosters) {
    tel(soort, soortnaam, aantal);
    tel(taal, niveau, aantal);
    for (const een of uitDagdeelmasker(dagdelen)) tel(dagdeel, dagdeelNaam(een), aantal);
  }
  for (const [gemeentecode, plaatsnaam, aantal] of plaatsen) {
    tel(gemeente, gemeentecode, aantal);
    tel(woonplaats, plaatsnaam, aantal);
  }
  return { soort, gemeente, woonplaats, taal, dagdeel, kenmerkset: new Map(kenmerksets) };
};

/** Facets with their labels; kenmerken are unfolded from their lists. */
export const naarFacetten = (
  tellingen: Tellingen,
  soortlabels: ReadonlyMap<string, string>,
  kenmerken: ReadonlyMap<number, readonly Kenmerk[]>,
): readonly Facet[] => {
  const zelfde = (waarde: string): string => waarde;
  const eigen = new Map<string, { label: string; teller: Map<string, number> }>();
  for (const [nr, aantal] of tellingen.kenmerkset) {
    for (const { naam, label, waarde } of kenmerken.get(nr) ?? []) {
      let facet = eigen.get(naam);
      if (facet === undefined) eigen.set(naam, (facet = { label, teller: new Map() }));
      tel(facet.teller, waarde, aantal);
    }
  }
  const taal = new Map([...tellingen.taal].map(([niveau, aantal]) => [niveauNaam(niveau) as string, aantal]));
  return [
    { naam: 'soort', label: 'Soort', waarden: waarden(tellingen.soort, (soort) => soortlabels.get(soort) ?? soort) },
    { naam: 'gemeente', label: 'Gemeente', waarden: waarden(tellingen.gemeente, zelfde) },
    { naam: 'woonplaats', label: 'Woonplaats', waarden: waarden(tellingen.woonplaats, zelfde) },
    { naam: 'taalniveau', label: 'Taalniveau', waarden: waarden(taal, (niveau) => (niveau === niveauNaam(0) ? 'Geen taaleis' : niveau)) },
    { naam: 'dagdeel', label: 'Dagdeel', waarden: waarden(tellingen.dagdeel, (dagdeel) => dagdeel.replace('-', ' ')) },
    ...[...eigen].map(([naam, { label, teller }]) => ({ naam, label, waarden: waarden(teller, zelfde) })).sort((a, b) => (a.naam < b.naam ? -1 : 1)),
  ];
};

/** Most frequent first. */
const waarden = (telling: ReadonlyMap<string, number>, label: (waarde: string) => string): readonly FacetWaarde[] =>
  [...telling]
    .map(([waarde, aantal]) => ({ waarde, label: label(waarde), aantal }))
    .sort((a, b) => b.aantal - a.aantal || (a.waarde < b.waarde ? -1 : 1))
    .slice(0, MEESTE_WAARDEN);
