import { gedeeldeRichting } from '../gedeelde-richting.js';
import type { Woordenlijst } from './woordenlijst.js';

/** How many directions of people are remembered with what they share; beyond it the memory starts anew. */
const GEHEUGEN = 4096;

interface Verwant {
  /** Pairs of a direction's number and the points of the shared pair. */
  readonly paren: number[];
  /** Directions looked at so far; later ones are added when they are needed. */
  bekeken: number;
}

/** Points that the directions of one side share with every numbered direction of the other side, as the kernel gives them. */
export class Richtingentabel {
  /** Points per direction number; 0 is not shared. */
  punten = new Uint8Array(64);
  private readonly richtingen: Woordenlijst<string | null>;
  private readonly verwanten = new Map<string, Verwant>();
  private readonly gezet: number[] = [];

  constructor(richtingen: Woordenlijst<string | null>) {
    this.richtingen = richtingen;
  }

  stelIn(eigen: readonly string[]): void {
    for (const nummer of this.gezet) this.punten[nummer] = 0;
    this.gezet.length = 0;
    if (this.richtingen.aantal > this.punten.length) this.punten = new Uint8Array(this.richtingen.aantal * 2);
    for (const richting of eigen) {
      const { paren } = this.verwant(richting);
      for (let i = 0; i < paren.length; i += 2) {
        const nummer = paren[i]!;
        this.punten[nummer] = Math.max(this.punten[nummer]!, paren[i + 1]!);
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
    for (; verwant.bekeken < this.richtingen.aantal; verwant.bekeken++) {
      const ander = this.richtingen.waarde(verwant.bekeken);
      const gedeeld = ander === null ? null : gedeeldeRichting([richting], [ander]);
      if (gedeeld !== null) verwant.paren.push(verwant.bekeken, gedeeld.punten);
    }
    return verwant;
  }
}
