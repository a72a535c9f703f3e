import type { AanbodFeiten } from '../aanbod-feiten.js';
import { FEITEN, LEZERS, type AanbodRijen } from './aanbod-rijen.js';
import type { Tak } from './tak.js';

/** A row seen as the facts of an offer: each fact is read when a rule asks for it. One view moves from row to row. */
export class Aanbodzicht {
  readonly rijen: AanbodRijen;
  tak: Tak | null = null;
  rij = 0;

  constructor(rijen: AanbodRijen) {
    this.rijen = rijen;
  }

  /** The facts of this row, until the view moves on. */
  op(tak: Tak, rijInTak: number): AanbodFeiten {
    this.tak = tak;
    this.rij = rijInTak;
    return this as unknown as AanbodFeiten;
  }
}

for (const feit of FEITEN) {
  Object.defineProperty(Aanbodzicht.prototype, feit, {
    get(this: Aanbodzicht) {
      return LEZERS[feit](this.rijen, this.tak!, this.rij);
    },
  });
}
