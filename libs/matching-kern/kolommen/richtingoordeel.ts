import { gedeeldeRichting } from '../gedeelde-richting.js';
import { laagsteBit } from './bits.js';
import { DERDE_VANAF, RICHTING_MASKER, TWEEDE_VANAF, type Richtinglijsten } from './richtinglijsten.js';
import { RIJEN_PER_BLAD, type Tak } from './tak.js';

/** How many directions of people are remembered with what they share; beyond it the memory starts anew. */
const GEHEUGEN = 4096;

interface Verwant {
  /** Pairs of a direction's number and the points of the shared pair. */
  readonly paren: number[];
  /** Directions looked at so far; later ones are added when they are needed. */
  bekeken: number;
}

/** Looks up which rows share a direction with the one who asks, and for how many points: the points of a pair are the kernel's. */
export class Richtingoordeel {
  private readonly lijsten: Richtinglijsten;
  private readonly verwanten = new Map<string, Verwant>();
  /** Points per direction number; 0 is not shared. */
  private perRichting = new Uint8Array(RICHTING_MASKER + 1);
  private readonly gezet: number[] = [];
  private opgezocht = 0;
  private readonly perBit = new Uint8Array(RIJEN_PER_BLAD);

  constructor(lijsten: Richtinglijsten) {
    this.lijsten = lijsten;
  }

  /**
   * Of the rows to look up in a leaf, those that share no direction. Most time of a question goes here, hence the plain loop without
   * branches on the outcome.
   */
  zonderGedeelde({ richtingen }: Tak, inTak: number, gevraagd: number): number {
    const { perBit, perRichting } = this;
    const eersteRij = inTak * RIJEN_PER_BLAD;
    this.opgezocht = gevraagd;
    let zonder = 0;
    for (let over = gevraagd; over !== 0; over &= over - 1) {
      const bit = laagsteBit(over);
      const code = richtingen[eersteRij + bit]!;
      const beste =
        code < 0
          ? this.besteVanLijst(~code)
          : Math.max(
              perRichting[code & RICHTING_MASKER]!,
              perRichting[(code >>> TWEEDE_VANAF) & RICHTING_MASKER]!,
              perRichting[code >>> DERDE_VANAF]!,
            );
      perBit[bit] = beste;
      zonder |= ((beste - 1) >>> 31) << bit;
    }
    return zonder;
  }

  /** Points of the best direction shared with a row of the leaf last looked at; 0 where none was looked up. */
  punten(bit: number): number {
    return ((this.opgezocht >>> bit) & 1) * this.perBit[bit]!;
  }

  private besteVanLijst(lijst: number): number {
    const { nummers, begin } = this.lijsten;
    let beste = 0;
    for (let i = begin[lijst]!; i < begin[lijst + 1]!; i++) beste = Math.max(beste, this.perRichting[nummers[i]!]!);
    return beste;
  }

  stelIn(eigen: readonly string[]): void {
    for (const nummer of this.gezet) this.perRichting[nummer] = 0;
    this.gezet.length = 0;
    if (this.lijsten.richtingen.aantal > this.perRichting.length) this.perRichting = new Uint8Array(this.lijsten.richtingen.aantal * 2);
    for (const richting of eigen) {
      const { paren } = this.verwant(richting);
      for (let i = 0; i < paren.length; i += 2) {
        const nummer = paren[i]!;
        this.perRichting[nummer] = Math.max(this.perRichting[nummer]!, paren[i + 1]!);
        this.gezet.push(nummer);
      }
    }
  }

  private verwant(richting: string): Verwant {
    let verwant = this.verwanten.get(richting);
    if (verwant === undefined) {
      if (this.verwanten.size >= GEHEUGEN) this.verwanten.clear();
      verwant = { paren: [], bekeken: 0 };
      this.verwanten.set(richting, verwant);
    }
    for (; verwant.bekeken < this.lijsten.richtingen.aantal; verwant.bekeken++) {
      const ander = this.lijsten.richtingen.waarde(verwant.bekeken);
      const gedeeld = ander === null ? null : gedeeldeRichting([richting], [ander]);
      if (gedeeld !== null) verwant.paren.push(verwant.bekeken, gedeeld.punten);
    }
    return verwant;
  }
}
