import { RIJEN_PER_TAK, VELDEN, type Tak } from './tak.js';

/** Rows found. */
export class Rijenlijst {
  rijen = new Int32Array(256);
  richtingpunten = new Uint8Array(256);
  /** The first number of each record, after `haalOp`. */
  week = new Int32Array(256);
  aantal = 0;

  begin(): void {
    this.aantal = 0;
  }

  voegToe(rij: number, richtingpunten: number): void {
    const i = this.aantal++;
    if (i === this.rijen.length) this.maakRuimte();
    this.rijen[i] = rij;
    this.richtingpunten[i] = richtingpunten;
  }

  /**
   * Reads the records of the rows from `vanaf`. In a loop that does nothing else the processor fetches many of them from memory at once;
   * one by one between other work each would be waited for.
   */
  haalOp(takken: readonly Tak[], vanaf: number): void {
    const { rijen, week, aantal } = this;
    for (let i = vanaf; i < aantal; i++) {
      const rij = rijen[i]!;
      week[i] = takken[rij >>> 9]!.rijen[(rij & (RIJEN_PER_TAK - 1)) * VELDEN]!;
    }
  }

  private maakRuimte(): void {
    const { rijen, richtingpunten, week } = this;
    this.rijen = new Int32Array(rijen.length * 2);
    this.rijen.set(rijen);
    this.richtingpunten = new Uint8Array(rijen.length * 2);
    this.richtingpunten.set(richtingpunten);
    this.week = new Int32Array(rijen.length * 2);
    this.week.set(week);
  }
}
