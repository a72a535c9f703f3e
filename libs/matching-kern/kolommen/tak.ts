/** Rows per leaf: one bit each in a word. */
export const RIJEN_PER_BLAD = 32;
export const BLADEN_PER_TAK = 16;
export const RIJEN_PER_TAK = RIJEN_PER_BLAD * BLADEN_PER_TAK;

/** Numbers of a row in `rijen`, of which the first four are free to use. */
export const VELDEN = 8;
/** Numbers of a row in `punten`; its latitude and longitude are the last two. */
export const PUNTMAAT = 4;
export const LAT = 2;
export const LON = 3;

/** Numbers of a bounding box: south, north, west, east, in degrees. */
export const KADERMAAT = 4;

/** Boxes are kept in 32 bits, to read fewer of them from memory; this much wider, in degrees, they hold their points for certain. */
const SPELING = 1e-5;

export const leegKader = (kaders: Float32Array, plek: number): void => {
  const i = plek * KADERMAAT;
  kaders[i] = kaders[i + 2] = Infinity;
  kaders[i + 1] = kaders[i + 3] = -Infinity;
};

export const groeiKader = (kaders: Float32Array, plek: number, lat: number, lon: number): void => {
  const i = plek * KADERMAAT;
  kaders[i] = Math.min(kaders[i]!, lat - SPELING);
  kaders[i + 1] = Math.max(kaders[i + 1]!, lat + SPELING);
  kaders[i + 2] = Math.min(kaders[i + 2]!, lon - SPELING);
  kaders[i + 3] = Math.max(kaders[i + 3]!, lon + SPELING);
};

/** How many degrees a box would have to grow to hold a point; 0 when it does, Infinity for an empty box. */
export const groeiNodig = (kaders: Float32Array, plek: number, lat: number, lon: number): number => {
  const i = plek * KADERMAAT;
  return Math.max(0, kaders[i]! - lat, lat - kaders[i + 1]!) + Math.max(0, kaders[i + 2]! - lon, lon - kaders[i + 3]!);
};

/**
 * A page of 512 rows that lie near each other, in 16 leaves. A bit plane holds one word per leaf, so one plane of a branch is one cache line.
 */
export class Tak {
  /** Rows in use, per leaf. */
  readonly bezet = new Int32Array(BLADEN_PER_TAK);
  readonly kaders = new Float32Array(BLADEN_PER_TAK * KADERMAAT);
  /** Numbers that are read for many rows in a run, each in a column of its own: directions, and age with needs. */
  readonly richtingen = new Int32Array(RIJEN_PER_TAK);
  readonly groepen = new Int32Array(RIJEN_PER_TAK);
  /** See `Idnummers`. */
  readonly idnummers = new Int32Array(RIJEN_PER_TAK);
  /** What the ranking reads of a row, together in half a cache line: four numbers here, and its place in `punten`. */
  readonly rijen = new Int32Array(RIJEN_PER_TAK * VELDEN);
  /** The same memory as `rijen`: latitude and longitude in degrees, see `LAT` and `LON`. */
  readonly punten = new Float64Array(this.rijen.buffer);
  /** What is seldom read of a row: `velden` numbers. */
  readonly achtergrond: Int32Array;
  /** Plane after plane, 16 words each. */
  vlakken: Int32Array;
  aantal = 0;
  /** The writer of a row raises it. */
  versie = 1;

  constructor(vlakken: number, velden: number) {
    this.vlakken = new Int32Array(vlakken * BLADEN_PER_TAK);
    this.achtergrond = new Int32Array(RIJEN_PER_TAK * velden);
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) leegKader(this.kaders, blad);
  }

  /** Makes room for more planes; the new ones are empty. */
  verbreed(vlakken: number): void {
    const breder = new Int32Array(vlakken * BLADEN_PER_TAK);
    breder.set(this.vlakken);
    this.vlakken = breder;
  }

  zetBit(vlak: number, rij: number, aan: boolean): void {
    const plek = vlak * BLADEN_PER_TAK + (rij >>> 5);
    const bit = 1 << (rij & 31);
    if (aan) this.vlakken[plek]! |= bit;
    else this.vlakken[plek]! &= ~bit;
  }

  /** Copies all that is known of a row of another branch with the same planes, or fewer. */
  neemOver(rij: number, bron: Tak, rijInBron: number): void {
    this.idnummers[rij] = bron.idnummers[rijInBron]!;
    this.richtingen[rij] = bron.richtingen[rijInBron]!;
    this.groepen[rij] = bron.groepen[rijInBron]!;
    for (let veld = 0; veld < VELDEN; veld++) this.rijen[rij * VELDEN + veld] = bron.rijen[rijInBron * VELDEN + veld]!;
    const velden = this.achtergrond.length / RIJEN_PER_TAK;
    for (let veld = 0; veld < velden; veld++) this.achtergrond[rij * velden + veld] = bron.achtergrond[rijInBron * velden + veld]!;
    const vlakken = bron.vlakken.length / BLADEN_PER_TAK;
    for (let vlak = 0; vlak < vlakken; vlak++) this.zetBit(vlak, rij, bron.bit(vlak, rijInBron));
  }

  bit(vlak: number, rij: number): boolean {
    return ((this.vlakken[vlak * BLADEN_PER_TAK + (rij >>> 5)]! >>> (rij & 31)) & 1) === 1;
  }
}
