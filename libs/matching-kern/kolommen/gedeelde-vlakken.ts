import type { AanbodFeiten } from '../aanbod-feiten.js';
import type { PersoonFeiten } from '../persoon-feiten.js';
import { nietGedeeld } from '../regels/niet-gedeeld.js';
import type { AanbodRijen } from './aanbod-rijen.js';
import { laagsteBit } from './bits.js';
import { ONBEKENDE, ZONDER_CONTEXT } from './onbekende.js';
import { BLADEN_PER_TAK, type Tak } from './tak.js';

/**
 * NIET_GEDEELD as bits: per branch and gemeente, made when a person of that gemeente first looks there. So a gemeente costs memory only
 * around itself.
 */
export class GedeeldeVlakken {
  private readonly perTak: Map<string, Int32Array>[] = [];
  private readonly rijen: AanbodRijen;
  private vandaag = '';

  constructor(rijen: AanbodRijen) {
    this.rijen = rijen;
  }

  /** `eigenEerstTot` depends on the day, so everything is made anew. */
  stelDagIn(vandaag: string): void {
    this.vandaag = vandaag;
    this.perTak.length = 0;
  }

  /** Refused rows of a branch for people of a gemeente, one word per leaf. */
  geweigerd(t: number, tak: Tak, gemeentecode: string): Int32Array {
    const perGemeente = (this.perTak[t] ??= new Map());
    const bekend = perGemeente.get(gemeentecode);
    if (bekend !== undefined) return bekend;
    const woorden = new Int32Array(BLADEN_PER_TAK);
    for (let blad = 0; blad < BLADEN_PER_TAK; blad++) {
      let over = tak.bezet[blad]!;
      while (over !== 0) {
        this.werkBij(woorden, tak, blad * 32 + laagsteBit(over), gemeentecode);
        over &= over - 1;
      }
    }
    perGemeente.set(gemeentecode, woorden);
    return woorden;
  }

  /** After a row has been written. */
  rijGeschreven(t: number, tak: Tak, rijInTak: number): void {
    this.perTak[t]?.forEach((woorden, gemeentecode) => this.werkBij(woorden, tak, rijInTak, gemeentecode));
  }

  private werkBij(woorden: Int32Array, tak: Tak, rijInTak: number, gemeentecode: string): void {
    const persoon: PersoonFeiten = { ...ONBEKENDE, gemeentecode };
    const aanbod = this.rijen.deling(tak, rijInTak) as AanbodFeiten;
    const bit = 1 << (rijInTak & 31);
    if (nietGedeeld.oordeel(persoon, aanbod, { ...ZONDER_CONTEXT, vandaag: this.vandaag }) === 'geweigerd') woorden[rijInTak >>> 5]! |= bit;
    else woorden[rijInTak >>> 5]! &= ~bit;
  }
}
