import { afstandInMeters, type Punt } from '../afstand.js';
import { laagsteBit } from './bits.js';
import { BLADEN_PER_TAK, KADERMAAT, LAT, LON, PUNTMAAT, RIJEN_PER_BLAD, type Tak } from './tak.js';
import type { Takken } from './takken.js';

const RADIALEN = Math.PI / 180;
const AARDDIAMETER_METERS = 2 * 6_371_000;
/** Relative width of the band around the edge in which the kernel decides; the flat sum below is more exact than this within 100 km. */
const TWIJFEL = 1e-4;
const VLAKKE_STRAAL_METERS = 100_000;
const VLAKKE_GRADEN = 5;
/** Turns a number between -1 and 1 into a whole number with the same sign. */
const TEKEN_SCHAAL = 2 ** 30;

/** The rows within a circle, per leaf that it touches. */
export interface Kring {
  /** Branch × 16 + leaf, ascending. */
  readonly bladen: Int32Array;
  /** Rows inside, per leaf found; also of rows that are not in use. */
  readonly maskers: Int32Array;
  /** How many leaves: the arrays may be longer. */
  readonly aantal: number;
}

/**
 * Finds the leaves that a radius touches, with a mask of the rows inside. A box wholly inside or outside needs no distance; the rows of
 * other leaves get a flat distance, and within a band around the edge that of the kernel.
 */
export class Straalzoeker implements Kring {
  bladen = new Int32Array(256);
  maskers = new Int32Array(256);
  aantal = 0;
  private midden: Punt = { lat: 0, lon: 0 };
  private straalMeters = 0;
  private cos = 1;
  private sin = 0;
  /** A box around the circle, in degrees: what is beyond it needs no sum. */
  private zuid = 0;
  private noord = 0;
  private west = 0;
  private oost = 0;
  /** sin²(d/2R) at the edge: half a metre beyond the radius still rounds to the radius. */
  private grens = 0;

  /** Sets the circle to look in. */
  richt(midden: Punt, straalMeters: number): void {
    this.midden = midden;
    this.straalMeters = straalMeters;
    this.cos = Math.cos(midden.lat * RADIALEN);
    this.sin = Math.sin(midden.lat * RADIALEN);
    const hoek = (straalMeters + 0.5) / AARDDIAMETER_METERS;
    this.grens = hoek >= Math.PI / 2 ? Infinity : Math.sin(hoek) ** 2;
    this.omlijst(2 * hoek);
  }

  zoek({ takken, kaders }: Takken): void {
    const { zuid, noord, west, oost } = this;
    this.aantal = 0;
    for (let t = 0, i = 0; t < takken.length; t++, i += KADERMAAT) {
      if (kaders[i]! > noord || kaders[i + 1]! < zuid || kaders[i + 2]! > oost || kaders[i + 3]! < west) continue;
      const ligging = this.ligging(kaders, i);
      if (ligging < 0) continue;
      this.maakRuimte();
      this.zoekInTak(takken[t]!, t, ligging > 0);
    }
  }

  /** @param straal the radius as an angle; a box that would reach round a pole or over the date line is left open to the sides. */
  private omlijst(straal: number): void {
    const lat = (straal * (1 + TWIJFEL)) / RADIALEN;
    const breedte = straal < 1 && this.cos > 2 * Math.sin(straal) ? (Math.asin(Math.sin(straal) / this.cos) * (1 + TWIJFEL)) / RADIALEN : Infinity;
    const lon = Math.abs(this.midden.lon) + breedte < 180 ? breedte : Infinity;
    this.zuid = this.midden.lat - lat;
    this.noord = this.midden.lat + lat;
    this.west = this.midden.lon - lon;
    this.oost = this.midden.lon + lon;
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
    const { zuid, noord, west, oost, bladen, maskers } = this;
    const { kaders } = tak;
    let { aantal } = this;
    for (let blad = 0, i = 0; blad < BLADEN_PER_TAK; blad++, i += KADERMAAT) {
      if (kaders[i]! > noord || kaders[i + 1]! < zuid || kaders[i + 2]! > oost || kaders[i + 3]! < west) continue;
      const ligging = geheelBinnen ? 1 : this.ligging(kaders, i);
      if (ligging < 0) continue;
      const masker = ligging > 0 ? -1 : this.isVlak(kaders, i) ? this.rijenBinnen(tak, blad) : this.rijenVolgensKern(tak, blad);
      if (masker === 0) continue;
      bladen[aantal] = t * BLADEN_PER_TAK + blad;
      maskers[aantal++] = masker;
    }
    this.aantal = aantal;
  }

  /** 1: the whole box from place `i` is inside, -1: the whole box is outside, 0: perhaps partly. Both bounds hold for any size of box. */
  private ligging(kaders: Float32Array, i: number): -1 | 0 | 1 {
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

  /** Without a branch per row, because inside and outside alternate; when one row is too near to the edge, the kernel decides for all. */
  private rijenBinnen(tak: Tak, blad: number): number {
    const { lat, lon } = this.midden;
    const { cos, sin } = this;
    const { punten } = tak;
    const rand = 4 * this.grens;
    const schaal = 1 / rand;
    let dichtstBijRand = Infinity;
    let masker = 0;
    for (let bit = 0, plek = blad * RIJEN_PER_BLAD * PUNTMAAT; bit < RIJEN_PER_BLAD; bit++, plek += PUNTMAAT) {
      const dLat = (punten[plek + LAT]! - lat) * RADIALEN;
      const dLon = (punten[plek + LON]! - lon) * RADIALEN;
      const vlak = dLat * dLat + cos * (cos - dLat * (sin + (cos * dLat) / 2)) * dLon * dLon;
      // -1 at the middle of the circle, 0 at its edge: the sign becomes the bit.
      const buiten = Math.min(1, (vlak - rand) * schaal);
      dichtstBijRand = Math.min(dichtstBijRand, Math.abs(buiten));
      masker |= ((buiten * TEKEN_SCHAAL) >>> 31) << bit;
    }
    return dichtstBijRand > TWIJFEL ? masker : this.rijenVolgensKern(tak, blad);
  }

  /** Where the flat sum does not hold: at the edge, for a very large radius, for rows at the other end of the country. */
  private rijenVolgensKern({ punten, bezet }: Tak, blad: number): number {
    let masker = 0;
    for (let over = bezet[blad]!; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      masker |= this.isBinnen(punten, (blad * RIJEN_PER_BLAD + bit) * PUNTMAAT) << bit;
    }
    return masker;
  }

  private isBinnen(punten: Float64Array, plek: number): 0 | 1 {
    return afstandInMeters(this.midden, { lat: punten[plek + LAT]!, lon: punten[plek + LON]! }) <= this.straalMeters ? 1 : 0;
  }

  private isVlak(kaders: Float32Array, i: number): boolean {
    const { lat, lon } = this.midden;
    const ver = Math.max(lat - kaders[i]!, kaders[i + 1]! - lat, lon - kaders[i + 2]!, kaders[i + 3]! - lon);
    return this.straalMeters <= VLAKKE_STRAAL_METERS && ver < VLAKKE_GRADEN;
  }
}

/** At most sin²(x/2), for any angle x. */
const ondergrens = (x: number): number => (x * x * (1 - (x * x) / 12)) / 4;
