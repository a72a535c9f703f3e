import { laagsteBit } from './bits.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, type Tak } from './tak.js';

/** Values that are remembered; beyond it the memory starts anew. */
const GEHEUGEN = 1024;

/** How rows answer one question: `stelIn` brings the value that is asked about, `geldt` looks at a row. */
export interface Rijvraag<Waarde> {
  stelIn(waarde: Waarde): void;
  geldt(tak: Tak, rijInTak: number): boolean;
}

/** Per branch the rows for which a question holds, one word per leaf, as far as it has been asked there. */
export type Takwoorden = (Int32Array | undefined)[];

/**
 * A question about rows as bits, for values that are too many for planes of their own: per value and branch, made when the first person with
 * that value looks there. So a value costs memory only around the people who have it.
 */
export class Vraagvlakken<Waarde extends string | number> {
  private readonly perWaarde = new Map<Waarde, Takwoorden>();
  private readonly vraag: Rijvraag<Waarde>;

  constructor(vraag: Rijvraag<Waarde>) {
    this.vraag = vraag;
  }

  /** Everything is made anew. */
  vergeet(): void {
    this.perWaarde.clear();
  }

  /** What is known of a value; what is missing is to be had from `maak`. */
  voor(waarde: Waarde): Takwoorden {
    let takken = this.perWaarde.get(waarde);
    if (takken === undefined) {
      if (this.perWaarde.size >= GEHEUGEN) this.perWaarde.clear();
      takken = [];
      this.perWaarde.set(waarde, takken);
    }
    return takken;
  }

  maak(waarde: Waarde, t: number, tak: Tak): Int32Array {
    const woorden = new Int32Array(BLADEN_PER_TAK);
    this.vraag.stelIn(waarde);
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
      for (let over = tak.bezet[blad]!; over !== 0; over &= over - 1) {
        const bit = laagsteBit(over);
        if (this.vraag.geldt(tak, blad * RIJEN_PER_BLAD + bit)) woorden[blad]! |= 1 << bit;
      }
    }
    this.voor(waarde)[t] = woorden;
    return woorden;
  }

  /** After a row of a branch has been written. */
  takGeschreven(t: number): void {
    for (const takken of this.perWaarde.values()) if (t < takken.length) takken[t] = undefined;
  }
}
