import type { ProgrammaFeiten } from '../programma.js';
import { gewogen } from '../score/punten.js';
import { richting } from '../score/richting.js';
import { VASTE_COMPONENTEN, type AanbodRijen } from './aanbod-rijen.js';
import { ONBEKENDE, VRAAGT_NIETS, ZONDER_CONTEXT } from './onbekende.js';
import { weegtabel } from './weegtabel.js';

/** Tables of weighted points that are the same for everyone under the weights of one programma. */
export class Weging {
  readonly gewichten: ProgrammaFeiten['gewichten'];
  /** By points of the shared direction; at 0 what a row gets where none is asked or known. */
  readonly richting: readonly number[];
  readonly nabijheid: readonly number[];
  readonly schooldag: readonly number[];
  readonly norm: readonly number[];
  /** By number of the points of the components that read no fact of the person: weighted, one by one and their sum. */
  readonly vast: (readonly number[])[] = [];
  readonly vasteSom: number[] = [];
  private readonly rijen: AanbodRijen;

  constructor(gewichten: ProgrammaFeiten['gewichten'], rijen: AanbodRijen) {
    const zonderRichting = gewogen(richting.punten(ONBEKENDE, VRAAGT_NIETS, ZONDER_CONTEXT), gewichten.richting);
    this.gewichten = gewichten;
    this.rijen = rijen;
    this.richting = [zonderRichting, ...weegtabel(gewichten.richting).slice(1)];
    this.nabijheid = weegtabel(gewichten.nabijheid);
    this.schooldag = weegtabel(gewichten.schooldag);
    this.norm = weegtabel(gewichten.norm);
    this.vulAan();
  }

  /** The kinds of offers, by their number. */
  get soorten(): readonly string[] {
    return this.rijen.soorten.waarden;
  }

  /** Offers may have brought points that were not seen before. */
  vulAan(): void {
    for (let nummer = this.vast.length; nummer < this.rijen.vastePunten.aantal; nummer++) {
      const punten = this.rijen.vastePunten.waarde(nummer).map((een, i) => gewogen(een, this.gewichten[VASTE_COMPONENTEN[i]!.naam]));
      this.vast.push(punten);
      this.vasteSom.push(punten.reduce((som, een) => som + een, 0));
    }
  }
}
