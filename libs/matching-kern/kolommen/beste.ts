import { perCodepunt } from '../rangorde.js';
import { GEEN_SLEUTEL } from './id-sleutel.js';

/** Room for distances in metres below the score in one number; half the earth's circumference is 20,015 km. */
const METERS = 2 ** 25;

/** Score and distance as one number that is higher for a better place (rules.md §3: score, then the shorter distance). */
export const rangsleutel = (score: number, meters: number): number => score * METERS + (METERS - 1 - meters);
export const scoreVanSleutel = (sleutel: number): number => (sleutel / METERS) | 0;
export const metersVanSleutel = (sleutel: number): number => (METERS - 1 - (sleutel - scoreVanSleutel(sleutel) * METERS)) | 0;

/** A row kept in the list, and what it was offered with. */
export interface Plaats {
  readonly sleutel: number;
  readonly rij: number;
  /** Note of the caller. */
  readonly bij: number;
}

/** Keeps the best of many rows: a heap with the worst on top, where an equal key is decided by the id. */
export class Beste {
  /** A lower key than this has no chance. */
  drempel = -Infinity;
  private sleutels = new Float64Array(32);
  private idSleutels = new Int32Array(32);
  private rijen = new Int32Array(32);
  private bij = new Int32Array(32);
  private aantal = 0;
  private ruimte = 0;
  private idVan: (rij: number) => string = () => '';

  /** Starts anew with room for this many rows. */
  begin(ruimte: number, idVan: (rij: number) => string): void {
    this.ruimte = ruimte;
    this.aantal = 0;
    this.drempel = ruimte === 0 ? Infinity : -Infinity;
    this.idVan = idVan;
    if (ruimte > this.sleutels.length) {
      this.sleutels = new Float64Array(ruimte * 2);
      this.idSleutels = new Int32Array(ruimte * 2);
      this.rijen = new Int32Array(ruimte * 2);
      this.bij = new Int32Array(ruimte * 2);
    }
  }

  bied(sleutel: number, idSleutel: number, rij: number, bij: number): void {
    if (this.aantal < this.ruimte) {
      this.stijg(this.aantal++, sleutel, idSleutel, rij, bij);
      if (this.aantal === this.ruimte) this.drempel = this.sleutels[0]!;
      return;
    }
    if (sleutel < this.drempel || this.isSlechterDan(sleutel, idSleutel, rij, 0)) return;
    this.zak(sleutel, idSleutel, rij, bij);
    this.drempel = this.sleutels[0]!;
  }

  /** The rows kept, best first; empties the heap. */
  neem(): Plaats[] {
    const uit = new Array<Plaats>(this.aantal);
    for (let plek = this.aantal - 1; plek >= 0; plek--) {
      uit[plek] = { sleutel: this.sleutels[0]!, rij: this.rijen[0]!, bij: this.bij[0]! };
      this.aantal = plek;
      if (plek > 0) this.zak(this.sleutels[plek]!, this.idSleutels[plek]!, this.rijen[plek]!, this.bij[plek]!);
    }
    return uit;
  }

  private isSlechterDan(sleutel: number, idSleutel: number, rij: number, plek: number): boolean {
    const ander = this.sleutels[plek]!;
    return sleutel === ander ? this.staatErna(idSleutel, rij, plek) : sleutel < ander;
  }

  private staatErna(idSleutel: number, rij: number, plek: number): boolean {
    const ander = this.idSleutels[plek]!;
    if (idSleutel !== ander && idSleutel !== GEEN_SLEUTEL && ander !== GEEN_SLEUTEL) return idSleutel > ander;
    return perCodepunt(this.idVan(rij), this.idVan(this.rijen[plek]!)) > 0;
  }

  private stijg(vanaf: number, sleutel: number, idSleutel: number, rij: number, bij: number): void {
    let plek = vanaf;
    while (plek > 0) {
      const boven = (plek - 1) >> 1;
      if (!this.isSlechterDan(sleutel, idSleutel, rij, boven)) break;
      this.verplaats(boven, plek);
      plek = boven;
    }
    this.plaats(plek, sleutel, idSleutel, rij, bij);
  }

  /** Puts a row in the place of the worst. */
  private zak(sleutel: number, idSleutel: number, rij: number, bij: number): void {
    let plek = 0;
    for (;;) {
      let onder = plek * 2 + 1;
      if (onder >= this.aantal) break;
      const rechts = onder + 1;
      if (rechts < this.aantal && this.isSlechterDan(this.sleutels[rechts]!, this.idSleutels[rechts]!, this.rijen[rechts]!, onder)) onder = rechts;
      if (this.isSlechterDan(sleutel, idSleutel, rij, onder)) break;
      this.verplaats(onder, plek);
      plek = onder;
    }
    this.plaats(plek, sleutel, idSleutel, rij, bij);
  }

  private verplaats(van: number, naar: number): void {
    this.plaats(naar, this.sleutels[van]!, this.idSleutels[van]!, this.rijen[van]!, this.bij[van]!);
  }

  private plaats(plek: number, sleutel: number, idSleutel: number, rij: number, bij: number): void {
    this.sleutels[plek] = sleutel;
    this.idSleutels[plek] = idSleutel;
    this.rijen[plek] = rij;
    this.bij[plek] = bij;
  }
}
