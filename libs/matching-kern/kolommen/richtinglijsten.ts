import { Woordenlijst } from './woordenlijst.js';

interface Lijst {
  readonly tekst: readonly string[];
  /** Numbers of the directions, from 1. */
  readonly nummers: readonly number[];
}

const HOOGSTE_IN_CODE = 0x7fff;

/** Numbers for directions and for lists of them. */
export class Richtinglijsten {
  /** Directions are numbered from 1: 0 is none. */
  readonly richtingen = new Woordenlijst<string | null>();
  private readonly lijsten = new Woordenlijst<Lijst>();

  constructor() {
    this.richtingen.nummer('', () => null);
  }

  nummer(tekst: readonly string[]): number {
    return this.lijsten.nummer(JSON.stringify(tekst), () => ({
      tekst,
      nummers: tekst.map((richting) => this.richtingen.nummer(richting, () => richting)),
    }));
  }

  lijst(nummer: number): Lijst {
    return this.lijsten.waarde(nummer);
  }

  /** A list in one number, for a column: up to two directions of 16 bits, or the complement of the number of the list. */
  code(nummer: number): number {
    const { nummers } = this.lijst(nummer);
    const past = nummers.length <= 2 && nummers.every((richting) => richting <= HOOGSTE_IN_CODE);
    return past ? (nummers[0] ?? 0) | ((nummers[1] ?? 0) << 16) : ~nummer;
  }
}
