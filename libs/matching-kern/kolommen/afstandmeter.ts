import { afstandInMeters, type Punt } from '../afstand.js';

const RADIALEN = Math.PI / 180;
const AARDDIAMETER_METERS = 2 * 6_371_000;
/** Beyond this angle (about 127 km) the series below are no longer exact to the micrometre. */
const DICHTBIJ = 0.02 * 0.02;
/** Closer to a half metre than this, the kernel decides how to round. */
const TWIJFEL_METERS = 1e-6;

/**
 * Distances from one fixed point, equal to `afstandInMeters` to the metre, without a sine per pair: for angles this small a few terms of
 * the series leave an error below a micrometre.
 */
export class Afstandmeter {
  private lat = 0;
  private lon = 0;
  private cos = 1;
  private sin = 0;

  stelIn({ lat, lon }: Punt): void {
    this.lat = lat;
    this.lon = lon;
    this.cos = Math.cos(lat * RADIALEN);
    this.sin = Math.sin(lat * RADIALEN);
  }

  meters(lat: number, lon: number): number {
    const dLat = (lat - this.lat) * RADIALEN;
    const dLon = (lon - this.lon) * RADIALEN;
    const lat2 = dLat * dLat;
    const lon2 = dLon * dLon;
    if (lat2 + lon2 > DICHTBIJ) return this.precies(lat, lon);
    const cosDaar = this.cos * (1 - lat2 * (1 / 2 - lat2 * (1 / 24 - lat2 * (1 / 720)))) - this.sin * dLat * (1 - lat2 * (1 / 6 - lat2 * (1 / 120)));
    const h = halveSinusKwadraat(lat2) + this.cos * cosDaar * halveSinusKwadraat(lon2);
    const meters = AARDDIAMETER_METERS * Math.sqrt(h) * (1 + h * (1 / 6 + h * (3 / 40 + h * (15 / 336))));
    const rond = Math.round(meters);
    return Math.abs(meters - rond) > 0.5 - TWIJFEL_METERS ? this.precies(lat, lon) : rond;
  }

  private precies(lat: number, lon: number): number {
    return afstandInMeters({ lat: this.lat, lon: this.lon }, { lat, lon });
  }
}

/** sin²(x/2) from x², for a small angle x. */
const halveSinusKwadraat = (x2: number): number => x2 * (1 / 4 - x2 * (1 / 48 - x2 * (1 / 1440)));
