import { laagsteBit } from './bits.js';
import { BLADEN_PER_TAK, groeiKader, groeiNodig, KADERMAAT, LAT, leegKader, LON, PUNTMAAT, RIJEN_PER_TAK, Tak } from './tak.js';

/** The last leaf of a branch stays free when rows are laid out in order, so that later rows find room near their neighbours. */
const RIJEN_BIJ_AANLEG = RIJEN_PER_TAK - 32;
/** A row farther than this from every branch with room opens a new one, as long as branches are not too empty. */
const VER_GRADEN = 0.05;
const MINSTE_VULLING = RIJEN_PER_TAK / 2;

/**
 * Rows with a place, in leaves of 32 and branches of 512 that each know their bounding box. A row keeps its number until it is freed:
 * number = branch × 512 + leaf × 32 + bit.
 */
export class Takken {
  readonly takken: Tak[] = [];
  kaders = new Float32Array(8 * KADERMAAT);
  aantal = 0;
  /** Goes up whenever a row is placed. */
  versie = 0;
  /** Rows placed by `neem`. */
  sindsIndeling = 0;
  private readonly velden: number;
  private vlakken: number;

  constructor(vlakken: number, velden: number) {
    this.vlakken = vlakken;
    this.velden = velden;
  }

  tak(rij: number): Tak {
    return this.takken[Math.floor(rij / RIJEN_PER_TAK)]!;
  }

  verbreed(vlakken: number): void {
    this.vlakken = vlakken;
    for (const tak of this.takken) tak.verbreed(vlakken);
  }

  /** Number for the next row of an initial layout; call in the order of `celnummer`. */
  legAan(lat: number, lon: number): number {
    let t = this.takken.length - 1;
    if (t < 0 || this.takken[t]!.aantal >= RIJEN_BIJ_AANLEG) t = this.nieuweTak();
    return this.bezet(t, this.takken[t]!.aantal, lat, lon);
  }

  /** Number for a row that arrives later: a free place as near as possible. */
  neem(lat: number, lon: number): number {
    const dichtst = this.dichtsteTak(lat, lon);
    const ver = dichtst < 0 || groeiNodig(this.kaders, dichtst, lat, lon) > VER_GRADEN;
    const ruim = this.aantal >= this.takken.length * MINSTE_VULLING;
    const t = dichtst < 0 || (ver && ruim) ? this.nieuweTak() : dichtst;
    this.sindsIndeling++;
    return this.bezet(t, vrijeRij(this.takken[t]!, lat, lon), lat, lon);
  }

  /** The place becomes free; the planes and the record of the row are the caller's to clear. */
  geefVrij(rij: number): void {
    const tak = this.tak(rij);
    const blad = (rij % RIJEN_PER_TAK) >>> 5;
    tak.bezet[blad]! &= ~(1 << (rij & 31));
    if (tak.bezet[blad] === 0) leegKader(tak.kaders, blad);
    tak.aantal--;
    this.aantal--;
  }

  private bezet(t: number, rijInTak: number, lat: number, lon: number): number {
    const tak = this.takken[t]!;
    tak.bezet[rijInTak >>> 5]! |= 1 << (rijInTak & 31);
    tak.punten[rijInTak * PUNTMAAT + LAT] = lat;
    tak.punten[rijInTak * PUNTMAAT + LON] = lon;
    groeiKader(tak.kaders, rijInTak >>> 5, lat, lon);
    groeiKader(this.kaders, t, lat, lon);
    tak.aantal++;
    this.aantal++;
    this.versie++;
    return t * RIJEN_PER_TAK + rijInTak;
  }

  private nieuweTak(): number {
    const t = this.takken.push(new Tak(this.vlakken, this.velden)) - 1;
    if ((t + 1) * KADERMAAT > this.kaders.length) {
      const ruimer = new Float32Array(this.kaders.length * 2);
      ruimer.set(this.kaders);
      this.kaders = ruimer;
    }
    leegKader(this.kaders, t);
    return t;
  }

  private dichtsteTak(lat: number, lon: number): number {
    let beste = -1;
    let minste = Infinity;
    for (let t = 0; t < this.takken.length; t++) {
      const groei = groeiNodig(this.kaders, t, lat, lon);
      if (groei < minste && this.takken[t]!.aantal < RIJEN_PER_TAK) {
        beste = t;
        minste = groei;
        if (groei === 0) break;
      }
    }
    return beste;
  }
}

/** Free row in the leaf that has to grow least; an empty leaf only when every other one is full or would grow. */
const vrijeRij = (tak: Tak, lat: number, lon: number): number => {
  let beste = -1;
  let minste = Infinity;
  for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
    if (tak.bezet[blad] === -1) continue;
    const groei = Math.min(groeiNodig(tak.kaders, blad, lat, lon), VER_GRADEN);
    if (groei < minste) {
      beste = blad;
      minste = groei;
    }
  }
  return beste * 32 + laagsteBit(~tak.bezet[beste]!);
};
