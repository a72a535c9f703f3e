import { afstandInMeters, type Punt } from '../afstand.js';
import { laagsteBit } from './bits.js';
import { BLADEN_PER_TAK, KADERMAAT, type Tak } from './tak.js';
import type { Takken } from './takken.js';

const RADIALEN = Math.PI / 180;
const AARDDIAMETER_METERS = 2 * 6_371_000;
/** Relative width of the band around the edge in which the kernel decides; the flat sum below is more exact than this within 100 km. */
const TWIJFEL = 1e-4;
const VLAKKE_STRAAL_METERS = 100_000;
const VLAKKE_GRADEN = 5;

/**
 * Finds the leaves that a radius touches, with a mask of the rows inside. A box wholly inside or outside needs no distance; the rows of
 * other leaves get a flat distance, and within a band around the edge that of the kernel.
 */
export class Straalzoeker {
  /** Branch × 16 + leaf, of the `aantal` leaves found. */
  bladen = new Int32Array(256);
  /** Rows inside, per leaf found. */
  maskers = new Int32Array(256);
  aantal = 0;
  private midden: Punt = { lat: 0, lon: 0 };
  private straalMeters = 0;
  private cos = 1;
  private sin = 0;
  /** sin²(d/2R) at the edge: half a metre beyond the radius still rounds to the radius. */
  private grens = 0;

  zoek({ takken, kaders }: Takken, midden: Punt, straalMeters: number): void {
    this.midden = midden;
    this.straalMeters = straalMeters;
    this.cos = Math.cos(midden.lat * RADIALEN);
    this.sin = Math.sin(midden.lat * RADIALEN);
    const hoek = (straalMeters + 0.5) / AARDDIAMETER_METERS;
    this.grens = hoek >= Math.PI / 2 ? Infinity : Math.sin(hoek) ** 2;
    this.aantal = 0;
    for (let t = 0; t < takken.length; t++) {
      const ligging = this.ligging(kaders, t);
      if (ligging < 0) continue;
      this.maakRuimte();
      this.zoekInTak(takken[t]!, t, ligging > 0);
    }
  }

  /** Takes a row out of what was found. */
  laatWeg(rij: number): void {
    const plek = this.bladen.subarray(0, this.aantal).indexOf(rij >>> 5);
    if (plek >= 0) this.maskers[plek]! &= ~(1 << (rij & 31));
  }

  private maakRuimte(): void {
    if (this.aantal + BLADEN_PER_TAK <= this.bladen.length) return;
    const bladen = new Int32Array(this.bladen.length * 2);
    const maskers = new Int32Array(this.bladen.length * 2);
    bladen.set(this.bladen);
    maskers.set(this.maskers);
    this.bladen = bladen;
    this.maskers = maskers;
  }

  private zoekInTak(tak: Tak, t: number, geheelBinnen: boolean): void {
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
      if (tak.bezet[blad] === 0) continue;
      const ligging = geheelBinnen ? 1 : this.ligging(tak.kaders, blad);
      if (ligging < 0) continue;
      const masker = ligging > 0 ? -1 : this.rijenBinnen(tak, blad);
      if (masker === 0) continue;
      this.bladen[this.aantal] = t * BLADEN_PER_TAK + blad;
      this.maskers[this.aantal++] = masker;
    }
  }

  /** 1: the whole box is inside, -1: the whole box is outside, 0: perhaps partly. Both bounds hold for any size of box. */
  private ligging(kaders: Float64Array, plek: number): -1 | 0 | 1 {
    const i = plek * KADERMAAT;
    const { lat, lon } = this.midden;
    const zuid = kaders[i]! - lat;
    const noord = kaders[i + 1]! - lat;
    const west = kaders[i + 2]! - lon;
    const oost = kaders[i + 3]! - lon;
    const latVer = Math.max(-zuid, noord) * RADIALEN;
    const latDicht = Math.max(0, zuid, -noord) * RADIALEN;
    const lonDicht = Math.max(0, west, -oost) * RADIALEN;
    const laagsteCos = Math.max(0, this.cos - latVer);
    const dichtst = ondergrens(latDicht) + this.cos * laagsteCos * ondergrens(lonDicht);
    if (dichtst > this.grens * (1 + TWIJFEL)) return -1;
    const lonVer = Math.max(-west, oost) * RADIALEN;
    const verst = (latVer * latVer + this.cos * Math.min(1, this.cos + latVer) * lonVer * lonVer) / 4;
    return verst < this.grens * (1 - TWIJFEL) ? 1 : 0;
  }

  private rijenBinnen(tak: Tak, blad: number): number {
    const { lat, lon } = this.midden;
    const { cos, sin, grens } = this;
    const zekerBinnen = this.straalMeters > VLAKKE_STRAAL_METERS ? -1 : 4 * grens * (1 - TWIJFEL);
    const zekerBuiten = this.straalMeters > VLAKKE_STRAAL_METERS ? Infinity : 4 * grens * (1 + TWIJFEL);
    let masker = 0;
    let over = tak.bezet[blad]!;
    while (over !== 0) {
      const bit = laagsteBit(over);
      over &= over - 1;
      const rij = blad * 32 + bit;
      const rijLat = tak.punten[rij * 2]!;
      const rijLon = tak.punten[rij * 2 + 1]!;
      const dLat = (rijLat - lat) * RADIALEN;
      const dLon = (rijLon - lon) * RADIALEN;
      const vlak = dLat * dLat + cos * (cos - dLat * (sin + (cos * dLat) / 2)) * dLon * dLon;
      const zeker = Math.abs(rijLat - lat) < VLAKKE_GRADEN && Math.abs(rijLon - lon) < VLAKKE_GRADEN;
      if (zeker && vlak < zekerBinnen) masker |= 1 << bit;
      else if ((!zeker || vlak <= zekerBuiten) && afstandInMeters(this.midden, { lat: rijLat, lon: rijLon }) <= this.straalMeters) masker |= 1 << bit;
    }
    return masker;
  }
}

/** At most sin²(x/2), for any angle x. */
const ondergrens = (x: number): number => (x * x * (1 - (x * x) / 12)) / 4;
