import { laagsteBit } from './bits.js';
import { metRuimte } from './met-ruimte.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, type Tak } from './tak.js';

/** Values that are remembered; beyond it the memory starts anew. */
const GEHEUGEN = 512;

/** How rows answer one question: `stelIn` brings the value that is asked about, `geldt` looks at a row. */
export interface Rijvraag<Waarde> {
  stelIn(waarde: Waarde): void;
  geldt(tak: Tak, rijInTak: number): boolean;
}

/** The rows for which a question with one value holds, made per branch when someone with that value first looks there. */
export class Vraagvlak<Waarde> {
  /** One word per leaf, as far as `werkBij` has been called for the branch. */
  woorden = new Int32Array(0);
  /** Version of each branch that its words were made of. */
  private versies = new Int32Array(0);
  private readonly waarde: Waarde;
  private readonly vraag: Rijvraag<Waarde>;

  constructor(waarde: Waarde, vraag: Rijvraag<Waarde>) {
    this.waarde = waarde;
    this.vraag = vraag;
  }

  /** Makes the words of branch `t` hold. */
  werkBij(t: number, tak: Tak): void {
    if (this.versies[t] !== tak.versie) this.maak(t, tak);
  }

  private maak(t: number, tak: Tak): void {
    if (t >= this.versies.length) {
      this.versies = metRuimte(this.versies, t + 1);
      this.woorden = metRuimte(this.woorden, (t + 1) * BLADEN_PER_TAK);
    }
    this.vraag.stelIn(this.waarde);
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
      let woord = 0;
      for (let over = tak.bezet[blad]!; over !== 0; over &= over - 1) {
        const bit = laagsteBit(over);
        if (this.vraag.geldt(tak, blad * RIJEN_PER_BLAD + bit)) woord |= 1 << bit;
      }
      this.woorden[t * BLADEN_PER_TAK + blad] = woord;
    }
    this.versies[t] = tak.versie;
  }
}

/** A question about rows as bits, for values that are too many for planes of their own. */
export class Vraagvlakken<Waarde extends string | number> {
  private readonly perWaarde = new Map<Waarde, Vraagvlak<Waarde>>();
  private readonly vraag: Rijvraag<Waarde>;

  constructor(vraag: Rijvraag<Waarde>) {
    this.vraag = vraag;
  }

  /** Everything is made anew. */
  vergeet(): void {
    this.perWaarde.clear();
  }

  voor(waarde: Waarde): Vraagvlak<Waarde> {
    let vlak = this.perWaarde.get(waarde);
    if (vlak === undefined) {
      if (this.perWaarde.size >= GEHEUGEN) this.perWaarde.clear();
      vlak = new Vraagvlak(waarde, this.vraag);
      this.perWaarde.set(waarde, vlak);
    }
    return vlak;
  }
}
