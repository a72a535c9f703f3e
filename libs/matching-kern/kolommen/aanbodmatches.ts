import { metRuimte } from './met-ruimte.js';
import { RIJEN_PER_TAK, VELDEN, type Tak } from './tak.js';

/** Rows that fit a person, with what the ranking reads of them. */
export class Aanbodmatches {
  rijen = new Int32Array(256);
  /** After `haalOp`: the first number of each record and the code of its directions. */
  week = new Int32Array(256);
  richtingen = new Int32Array(256);
  /** Points but those of the distance; the caller's to fill. */
  punten = new Int32Array(256);
  aantal = 0;

  begin(): void {
    this.aantal = 0;
  }

  voegToe(rij: number): void {
    if (this.aantal === this.rijen.length) this.rijen = metRuimte(this.rijen, this.aantal + 1);
    this.rijen[this.aantal++] = rij;
  }

  /**
   * Reads the records of all rows. In a loop that does nothing else the processor fetches many of them from memory at once; one by one
   * between other work each would be waited for.
   */
  haalOp(takken: readonly Tak[]): void {
    const { rijen, aantal } = this;
    this.maakRuimte(rijen.length);
    const { week, richtingen } = this;
    for (let i = 0; i < aantal; i++) {
      const tak = takken[rijen[i]! >>> 9]!;
      const rijInTak = rijen[i]! & (RIJEN_PER_TAK - 1);
      week[i] = tak.rijen[rijInTak * VELDEN]!;
      richtingen[i] = tak.richtingen[rijInTak]!;
    }
  }

  private maakRuimte(lengte: number): void {
    if (lengte <= this.week.length) return;
    this.week = new Int32Array(lengte);
    this.richtingen = new Int32Array(lengte);
    this.punten = new Int32Array(lengte);
  }
}
