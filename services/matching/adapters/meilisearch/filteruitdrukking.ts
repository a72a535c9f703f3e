import { uitDagdeelmasker } from '@regiomatch/matching-kern';
import { dagdeelNaam } from '../../domain/aanbod-treffer.js';
import type { Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import type { Filterveld } from './aanbod-document.js';
import { filtersleutel } from './filtersleutel.js';

declare const gebouwd: unique symbol;
/** A condition in the engine's filter language. Only this file makes one, from values that it escapes (security.md S26). */
export type Voorwaarde = string & { readonly [gebouwd]: true };

export interface Punt {
  readonly lat: number;
  readonly lon: number;
}

/** A nanodegree is a tenth of a millimetre; an exponent is no number in a filter. */
const GRAAD_DECIMALEN = 9;
const METER_DECIMALEN = 3;

const voorwaarde = (tekst: string): Voorwaarde => tekst as Voorwaarde;

const waarde = (een: string | number | boolean): string => {
  if (typeof een === 'string') return `"${filtersleutel(een)}"`;
  if (typeof een === 'boolean') return String(een);
  if (!Number.isSafeInteger(een)) throw new RangeError('een filter vergelijkt alleen met hele getallen');
  return String(een);
};

export const gelijk = (veld: Filterveld, een: string | number | boolean): Voorwaarde => voorwaarde(`${veld} = ${waarde(een)}`);
export const eenVan = (veld: Filterveld, keuzes: readonly (string | number)[]): Voorwaarde =>
  voorwaarde(`${veld} IN [${keuzes.map(waarde).join(', ')}]`);
export const alle = (...delen: readonly Voorwaarde[]): Voorwaarde => voorwaarde(`(${delen.join(' AND ')})`);
export const oftewel = (...delen: readonly Voorwaarde[]): Voorwaarde => voorwaarde(`(${delen.join(' OR ')})`);
export const niet = (deel: Voorwaarde): Voorwaarde => voorwaarde(`NOT ${deel}`);
export const binnen = ({ lat, lon }: Punt, meters: number): Voorwaarde =>
  voorwaarde(`_geoRadius(${lat.toFixed(GRAAD_DECIMALEN)}, ${lon.toFixed(GRAAD_DECIMALEN)}, ${meters.toFixed(METER_DECIMALEN)})`);
/** Nearest first, as a sort. */
export const dichtbij = ({ lat, lon }: Punt): string => `_geoPoint(${lat.toFixed(GRAAD_DECIMALEN)}, ${lon.toFixed(GRAAD_DECIMALEN)}):asc`;

/** A day as a number that grows with time: `2025-06-02` → 20250602. */
export const dagnummer = (dag: string): number => Number(dag.replaceAll('-', ''));

const vanaf = (veld: Filterveld, getal: number): Voorwaarde => voorwaarde(`${veld} >= ${waarde(getal)}`);
const totEnMet = (veld: Filterveld, getal: number): Voorwaarde => voorwaarde(`${veld} <= ${waarde(getal)}`);

/** Who may see what, and what was asked, without the circle: the same conditions as the search in the record. All hold together. */
export const voorwaarden = ({ filter, zicht, vandaag }: Pick<Zoekvraag, 'filter' | 'zicht' | 'vandaag'>): readonly Voorwaarde[] => {
  const dag = dagnummer(vandaag);
  const open = alle(gelijk('gepubliceerd', true), vanaf('tot', dag));
  const ookVoorAnderen = totEnMet('eigenEerstTot', dag);
  const lijst = (veld: Filterveld, keuzes: readonly (string | number)[]): readonly Voorwaarde[] => (keuzes.length > 0 ? [eenVan(veld, keuzes)] : []);
  const zichtbaar = (): readonly Voorwaarde[] => {
    switch (zicht.wie) {
      case 'iedereen':
        return [open];
      case 'aanbieder':
        return [oftewel(alle(open, ookVoorAnderen), gelijk('aanbieder', zicht.aanbiederId))];
      case 'gemeenten':
        return [open, eenVan('zichtbaarVoor', zicht.sleutels), oftewel(ookVoorAnderen, eenVan('gemeente', zicht.gemeenten))];
    }
  };
  return [
    ...zichtbaar(),
    ...lijst('soort', filter.soorten),
    ...lijst('gemeente', filter.gemeenten),
    ...lijst('woonplaats', filter.woonplaatsen),
    ...lijst('aanbieder', filter.aanbieders),
    ...lijst('taal', filter.taalniveaus),
    ...lijst('dagdeel', uitDagdeelmasker(filter.dagdelen).map(dagdeelNaam)),
    ...filter.kenmerken.map((keuze) => eenVan('kenmerk', keuze)),
    ...(filter.metPlek ? [gelijk('plekVrij', true)] : []),
  ];
};
