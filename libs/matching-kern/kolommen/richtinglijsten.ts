import { metRuimte } from './met-ruimte.js';
import { Woordenlijst } from './woordenlijst.js';

/** A list of up to three directions with numbers this low fits in one code. */
const IN_CODE = 3;
const BITS = 10;
export const RICHTING_MASKER = (1 << BITS) - 1;
export const TWEEDE_VANAF = BITS;
export const DERDE_VANAF = 2 * BITS;

/** Numbers for directions and for lists of them. */
export class Richtinglijsten {
  /** Directions are numbered from 1: 0 is none. */
  readonly richtingen = new Woordenlijst<string | null>();
  private readonly lijsten = new Woordenlijst<readonly string[]>();
  /** The numbers of all lists, one after the other; list n ends where list n + 1 begins. */
  nummers = new Int32Array(256);
  begin = new Int32Array(256);

  constructor() {
    this.richtingen.nummer('', () => null);
  }

  nummer(lijst: readonly string[]): number {
    return this.lijsten.nummer(JSON.stringify(lijst), () => {
      this.bewaar(
        this.lijsten.aantal,
        lijst.map((richting) => this.richtingen.nummer(richting, () => richting)),
      );
      return lijst;
    });
  }

  lijst(nummer: number): readonly string[] {
    return this.lijsten.waarde(nummer);
  }

  /** A list in one number, for a column: its directions in 10 bits each, or the complement of the number of the list. */
  code(nummer: number): number {
    const richtingen = this.nummers.subarray(this.begin[nummer], this.begin[nummer + 1]);
    if (richtingen.length > IN_CODE || richtingen.some((richting) => richting > RICHTING_MASKER)) return ~nummer;
    return richtingen.reduce((code, richting, i) => code | (richting << (i * BITS)), 0);
  }

  private bewaar(lijst: number, nummers: readonly number[]): void {
    const vanaf = this.begin[lijst]!;
    this.nummers = metRuimte(this.nummers, vanaf + nummers.length);
    this.begin = metRuimte(this.begin, lijst + 2);
    this.nummers.set(nummers, vanaf);
    this.begin[lijst + 1] = vanaf + nummers.length;
  }
}
