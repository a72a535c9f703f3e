import { gedeeldeRichting } from '../gedeelde-richting.js';
import { DERDE_VANAF, RICHTING_MASKER, TWEEDE_VANAF, type Richtinglijsten } from './richtinglijsten.js';

/** How many directions of people are remembered with what they share; beyond it the memory starts anew. */
const GEHEUGEN = 4096;

interface Verwant {
  /** Pairs of a direction's number and the points of the shared pair. */
  readonly paren: number[];
  /** Directions looked at so far; later ones are added when they are needed. */
  bekeken: number;
}

/** Points of the best direction that a list shares with the one who asks: the points of a pair are the kernel's. */
export class Richtingpunten {
  private readonly lijsten: Richtinglijsten;
  private readonly verwanten = new Map<string, Verwant>();
  /** Points per direction number; 0 is not shared. */
  private perRichting = new Uint8Array(RICHTING_MASKER + 1);
  private readonly gezet: number[] = [];

  constructor(lijsten: Richtinglijsten) {
    this.lijsten = lijsten;
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

  /** @param code of a list, see `Richtinglijsten.code`; 0 when nothing is shared */
  van(code: number): number {
    if (code < 0) return this.vanLijst(~code);
    const { perRichting } = this;
    return Math.max(
      perRichting[code & RICHTING_MASKER]!,
      perRichting[(code >>> TWEEDE_VANAF) & RICHTING_MASKER]!,
      perRichting[code >>> DERDE_VANAF]!,
    );
  }

  private vanLijst(lijst: number): number {
    const { nummers, begin } = this.lijsten;
    let beste = 0;
    for (let i = begin[lijst]!; i < begin[lijst + 1]!; i++) beste = Math.max(beste, this.perRichting[nummers[i]!]!);
    return beste;
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
