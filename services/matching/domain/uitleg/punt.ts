import type { Component } from '@regiomatch/contracts';
import { COMPONENTEN_LIJST, type AanbodFeiten, type Context, type PersoonFeiten, type Punten, type Rangcomponent } from '@regiomatch/matching-kern';
import { puntenUitleg } from './punten-uitleg.js';

const HEEL = 100;

/** One line of points of a match; its sentence is made only when somebody asks for it. */
export class Punt {
  constructor(
    private readonly onderdeel: Rangcomponent,
    readonly punten: number,
    private readonly persoon: PersoonFeiten,
    private readonly aanbod: AanbodFeiten,
    private readonly context: Context,
  ) {}

  get component(): Component {
    return this.onderdeel.naam;
  }

  /** The most that this programma gives for the component. */
  get maximum(): number {
    return Math.floor((this.onderdeel.maximum * this.context.programma.gewichten[this.component]) / HEEL);
  }

  get uitleg(): string {
    return puntenUitleg({ component: this.component, feiten: this.onderdeel.feiten(this.persoon, this.aanbod, this.context) });
  }
}

/** The points that the kernel gave, line by line in the order of rules.md §3. */
export const naarPunten = (punten: Punten, persoon: PersoonFeiten, aanbod: AanbodFeiten, context: Context): readonly Punt[] =>
  COMPONENTEN_LIJST.map((onderdeel) => new Punt(onderdeel, punten[onderdeel.naam], persoon, aanbod, context));
