import { laagsteBit } from './bits.js';
import type { Richtinglijsten } from './richtinglijsten.js';
import { Richtingpunten } from './richtingpunten.js';
import { RIJEN_PER_BLAD, type Tak } from './tak.js';

/** Looks up which rows share a direction with the one who asks, and for how many points. */
export class Richtingoordeel {
  private readonly richtingpunten: Richtingpunten;
  private opgezocht = 0;
  private readonly perBit = new Uint8Array(RIJEN_PER_BLAD);

  constructor(lijsten: Richtinglijsten) {
    this.richtingpunten = new Richtingpunten(lijsten);
  }

  stelIn(eigen: readonly string[]): void {
    this.richtingpunten.stelIn(eigen);
  }

  /**
   * Of the rows to look up in a leaf, those that share no direction. Most time of a question goes here, hence the plain loop without
   * branches on the outcome.
   */
  zonderGedeelde({ richtingen }: Tak, inTak: number, gevraagd: number): number {
    const { perBit, richtingpunten } = this;
    const eersteRij = inTak * RIJEN_PER_BLAD;
    this.opgezocht = gevraagd;
    let zonder = 0;
    for (let over = gevraagd; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      const beste = richtingpunten.van(richtingen[eersteRij + bit]!);
      perBit[bit] = beste;
      zonder |= ((beste - 1) >>> 31) << bit;
    }
    return zonder;
  }

  /** Points of the best direction shared with a row of the leaf last looked at; 0 where none was looked up. */
  punten(bit: number): number {
    return ((this.opgezocht >>> bit) & 1) * this.perBit[bit]!;
  }
}
