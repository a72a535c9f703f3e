import { perCodepunt } from '../rangorde.js';

/** Room for distances in metres below the score in one number; half the earth's circumference is 20,015 km. */
const METERS = 2 ** 25;

/** Score and distance as one number that is higher for a better place (rules.md §3: score, then the shorter distance). */
export const rangsleutel = (score: number, meters: number): number => score * METERS + (METERS - 1 - meters);
export const scoreVanSleutel = (sleutel: number): number => Math.floor(sleutel / METERS);
export const metersVanSleutel = (sleutel: number): number => METERS - 1 - (sleutel % METERS);

/** Keeps the best of many rows: a heap with the worst on top, where an equal key is decided by the id. */
export class Beste {
  private sleutels = new Float64Array(32);
  private rijen = new Int32Array(32);
  private aantal = 0;
  private ruimte = 0;
  private idVan: (rij: number) => string = () => '';

  /** Starts anew with room for this many rows. */
  begin(ruimte: number, idVan: (rij: number) => string): void {
    this.ruimte = ruimte;
    this.aantal = 0;
    this.idVan = idVan;
    if (ruimte > this.sleutels.length) {
      this.sleutels = new Float64Array(ruimte * 2);
      this.rijen = new Int32Array(ruimte * 2);
    }
  }

  bied(sleutel: number, rij: number): void {
    if (this.aantal < this.ruimte) {
      this.stijg(this.aantal++, sleutel, rij);
      return;
    }
    if (this.ruimte === 0 || sleutel < this.sleutels[0]!) return;
    if (sleutel === this.sleutels[0]! && perCodepunt(this.idVan(rij), this.idVan(this.rijen[0]!)) > 0) return;
    this.zak(0, sleutel, rij);
  }

  /** The rows kept, best first, as [key, row]; empties the heap. */
  neem(): [sleutel: number, rij: number][] {
    const uit: [number, number][] = new Array<[number, number]>(this.aantal);
    for (let plek = this.aantal - 1; plek >= 0; plek--) {
      uit[plek] = [this.sleutels[0]!, this.rijen[0]!];
      this.aantal = plek;
      if (plek > 0) this.zak(0, this.sleutels[plek]!, this.rijen[plek]!);
    }
    return uit;
  }

  private slechter(a: number, rijA: number, b: number, rijB: number): boolean {
    return a < b || (a === b && perCodepunt(this.idVan(rijA), this.idVan(rijB)) > 0);
  }

  private stijg(vanaf: number, sleutel: number, rij: number): void {
    let plek = vanaf;
    while (plek > 0) {
      const boven = (plek - 1) >> 1;
      if (!this.slechter(sleutel, rij, this.sleutels[boven]!, this.rijen[boven]!)) break;
      this.sleutels[plek] = this.sleutels[boven]!;
      this.rijen[plek] = this.rijen[boven]!;
      plek = boven;
    }
    this.sleutels[plek] = sleutel;
    this.rijen[plek] = rij;
  }

  private zak(vanaf: number, sleutel: number, rij: number): void {
    let plek = vanaf;
    for (;;) {
      let onder = plek * 2 + 1;
      if (onder >= this.aantal) break;
      if (onder + 1 < this.aantal && this.slechter(this.sleutels[onder + 1]!, this.rijen[onder + 1]!, this.sleutels[onder]!, this.rijen[onder]!))
        onder++;
      if (!this.slechter(this.sleutels[onder]!, this.rijen[onder]!, sleutel, rij)) break;
      this.sleutels[plek] = this.sleutels[onder]!;
      this.rijen[plek] = this.rijen[onder]!;
      plek = onder;
    }
    this.sleutels[plek] = sleutel;
    this.rijen[plek] = rij;
  }
}
