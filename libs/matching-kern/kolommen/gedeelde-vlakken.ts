import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { nietGedeeld } from '../regels/niet-gedeeld.js';
import type { AanbodRijen } from './aanbod-rijen.js';
import { laagsteBit } from './bits.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { BLADEN_PER_TAK, RIJEN_PER_BLAD, type Tak } from './tak.js';

/**
 * NIET_GEDEELD as bits: per branch and gemeente, made when a person of that gemeente first looks there. So a gemeente costs memory only
 * around itself.
 */
export class GedeeldeVlakken {
  /** Per gemeente and branch the refused rows, one word per leaf. */
  private readonly perGemeente = new Map<string, (Int32Array | undefined)[]>();
  private readonly rijen: AanbodRijen;
  private vandaag = '';

  constructor(rijen: AanbodRijen) {
    this.rijen = rijen;
  }

  /** `eigenEerstTot` depends on the day, so everything is made anew. */
  stelDagIn(vandaag: string): void {
    this.vandaag = vandaag;
    this.perGemeente.clear();
  }

  /** Per branch what is known for people of a gemeente; what is missing is to be had from `maak`. */
  voor(gemeentecode: string): (Int32Array | undefined)[] {
    let takken = this.perGemeente.get(gemeentecode);
    if (takken === undefined) {
      takken = [];
      this.perGemeente.set(gemeentecode, takken);
    }
    return takken;
  }

  maak(t: number, tak: Tak, gemeentecode: string): Int32Array {
    const woorden = new Int32Array(BLADEN_PER_TAK);
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
      for (let over = tak.bezet[blad]!; over !== 0; over &= over - 1)
        this.werkBij(woorden, tak, blad * RIJEN_PER_BLAD + laagsteBit(over), gemeentecode);
    }
    this.voor(gemeentecode)[t] = woorden;
    return woorden;
  }

  /** After a row has been written. */
  rijGeschreven(t: number, tak: Tak, rijInTak: number): void {
    for (const [gemeentecode, takken] of this.perGemeente) {
      const woorden = takken[t];
      if (woorden !== undefined) this.werkBij(woorden, tak, rijInTak, gemeentecode);
    }
  }

  private werkBij(woorden: Int32Array, tak: Tak, rijInTak: number, gemeentecode: string): void {
    const persoon: PersoonFeiten = { ...ONBEKENDE, gemeentecode };
    const aanbod = this.rijen.deling(tak, rijInTak) as AanbodFeiten;
    const bit = 1 << (rijInTak & 31);
    if (nietGedeeld.oordeel(persoon, aanbod, { ...ZONDER_CONTEXT, vandaag: this.vandaag }) === 'geweigerd') woorden[rijInTak >>> 5]! |= bit;
    else woorden[rijInTak >>> 5]! &= ~bit;
  }
}
