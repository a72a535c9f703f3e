/** A place on earth: WGS84, degrees. */
export interface Punt {
  readonly lat: number;
  readonly lon: number;
}

const AARDSTRAAL_METERS = 6_371_000;
const RADIALEN = Math.PI / 180;

/** Great-circle distance in whole metres, rounded once (rules.md §1, BUITEN_STRAAL: haversine, R = 6371 km). */
export const afstandInMeters = (a: Punt, b: Punt): number => {
  const halfLat = Math.sin(((b.lat - a.lat) * RADIALEN) / 2);
  const halfLon = Math.sin(((b.lon - a.lon) * RADIALEN) / 2);
  const h = halfLat * halfLat + Math.cos(a.lat * RADIALEN) * Math.cos(b.lat * RADIALEN) * halfLon * halfLon;
  return Math.round(2 * AARDSTRAAL_METERS * Math.asin(Math.min(1, Math.sqrt(h))));
};
