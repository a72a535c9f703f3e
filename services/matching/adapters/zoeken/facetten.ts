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

/** Adds up per value, most frequent first. */
class Teller {
  private readonly perWaarde = new Map<string, { label: string; aantal: number }>();

  tel(waarde: string, label: string, aantal: number): void {
    const huidig = this.perWaarde.get(waarde);
    if (huidig === undefined) this.perWaarde.set(waarde, { label, aantal });
    else huidig.aantal += aantal;
  }

  waarden(): readonly FacetWaarde[] {
    return [...this.perWaarde]
      .map(([waarde, { label, aantal }]) => ({ waarde, label, aantal }))
      .sort((a, b) => b.aantal - a.aantal || (a.waarde < b.waarde ? -1 : 1))
      .slice(0, MEESTE_WAARDEN);
  }
}

/** Facets from groups: dagdelen and kenmerken are unfolded here, so that the database counts each hit only three times. */
export const naarFacetten = (
  { roosters, plaatsen, kenmerksets }: Groepen,
  soortlabels: ReadonlyMap<string, string>,
  kenmerken: ReadonlyMap<number, readonly Kenmerk[]>,
): readonly Facet[] => {
  const vast = { soort: new Teller(), gemeente: new Teller(), woonplaats: new Teller(), taalniveau: new Teller(), dagdeel: new Teller() };
  for (const [soort, taal, dagdelen, aantal] of roosters) {
    vast.soort.tel(soort, soortlabels.get(soort) ?? soort, aantal);
    vast.taalniveau.tel(niveauNaam(taal), taal === 0 ? 'Geen taaleis' : niveauNaam(taal), aantal);
    for (const dagdeel of uitDagdeelmasker(dagdelen)) vast.dagdeel.tel(dagdeelNaam(dagdeel), `${dagdeel.dag} ${dagdeel.dagdeel}`, aantal);
  }
  for (const [gemeentecode, woonplaats, aantal] of plaatsen) {
    vast.gemeente.tel(gemeentecode, gemeentecode, aantal);
    vast.woonplaats.tel(woonplaats, woonplaats, aantal);
  }
  const eigen = new Map<string, { label: string; teller: Teller }>();
  for (const [nr, aantal] of kenmerksets) {
    for (const { naam, label, waarde } of kenmerken.get(nr) ?? []) {
      let facet = eigen.get(naam);
      if (facet === undefined) eigen.set(naam, (facet = { label, teller: new Teller() }));
      facet.teller.tel(waarde, waarde, aantal);
    }
  }
  return [
    { naam: 'soort', label: 'Soort', waarden: vast.soort.waarden() },
    { naam: 'gemeente', label: 'Gemeente', waarden: vast.gemeente.waarden() },
    { naam: 'woonplaats', label: 'Woonplaats', waarden: vast.woonplaats.waarden() },
    { naam: 'taalniveau', label: 'Taalniveau', waarden: vast.taalniveau.waarden() },
    { naam: 'dagdeel', label: 'Dagdeel', waarden: vast.dagdeel.waarden() },
    ...[...eigen].map(([naam, { label, teller }]) => ({ naam, label, waarden: teller.waarden() })).sort((a, b) => (a.naam < b.naam ? -1 : 1)),
  ];
};
