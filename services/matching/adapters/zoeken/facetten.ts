import type { Kenmerk } from '@regiomatch/contracts';
import { niveauNaam, uitDagdeelmasker } from '@regiomatch/matching-kern';
import { dagdeelNaam } from '../../domain/aanbod-treffer.js';
import type { Facet, FacetWaarde } from '../../domain/zoeken/zoekvraag.js';

const MEESTE_WAARDEN = 100;

/** One group of hits that are equal in what a facet counts. */
export interface Facetrij {
  readonly groep: 'rooster' | 'plaats' | 'kenmerken' | 'totaal';
  readonly soort: string | null;
  readonly taal: number | null;
  readonly dagdelen: number | null;
  readonly gemeentecode: string | null;
  readonly woonplaats: string | null;
  readonly kenmerkset: number | null;
  readonly aantal: number;
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
  rijen: readonly Facetrij[],
  soortlabels: ReadonlyMap<string, string>,
  kenmerken: ReadonlyMap<number, readonly Kenmerk[]>,
): readonly Facet[] => {
  const vast = { soort: new Teller(), gemeente: new Teller(), woonplaats: new Teller(), taalniveau: new Teller(), dagdeel: new Teller() };
  const eigen = new Map<string, { label: string; teller: Teller }>();
  for (const { groep, soort, taal, dagdelen, gemeentecode, woonplaats, kenmerkset, aantal } of rijen) {
    if (groep === 'rooster') {
      vast.soort.tel(soort ?? '', soortlabels.get(soort ?? '') ?? soort ?? '', aantal);
      vast.taalniveau.tel(niveauNaam(taal ?? 0), taal === 0 ? 'Geen taaleis' : niveauNaam(taal ?? 0), aantal);
      for (const dagdeel of uitDagdeelmasker(dagdelen ?? 0)) vast.dagdeel.tel(dagdeelNaam(dagdeel), `${dagdeel.dag} ${dagdeel.dagdeel}`, aantal);
    } else if (groep === 'plaats') {
      vast.gemeente.tel(gemeentecode ?? '', gemeentecode ?? '', aantal);
      vast.woonplaats.tel(woonplaats ?? '', woonplaats ?? '', aantal);
    } else if (groep === 'kenmerken') {
      for (const { naam, label, waarde } of kenmerken.get(kenmerkset ?? 0) ?? []) {
        let facet = eigen.get(naam);
        if (facet === undefined) eigen.set(naam, (facet = { label, teller: new Teller() }));
        facet.teller.tel(waarde, waarde, aantal);
      }
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
