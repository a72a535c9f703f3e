import { RIJEN_PER_TAK, VELDEN, type Tak } from './tak.js';

/**
 * Rows found. Taking a row into the list also reads its record: in a loop that does little else the processor fetches many records from
 * memory at once, and whoever reads them next finds them near.
 */
export class Rijenlijst {
  rijen = new Int32Array(256);
  richtingpunten = new Uint8Array(256);
  /** The first number of each record. */
  week = new Int32Array(256);
  aantal = 0;

  begin(): void {
    this.aantal = 0;
  }

  voegToe(rij: number, richtingpunten: number, { rijen }: Tak): void {
    const i = this.aantal++;
    if (i === this.rijen.length) this.maakRuimte();
    this.rijen[i] = rij;
    this.richtingpunten[i] = richtingpunten;
    this.week[i] = rijen[(rij & (RIJEN_PER_TAK - 1)) * VELDEN]!;
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
