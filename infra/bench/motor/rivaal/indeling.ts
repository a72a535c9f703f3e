import type { AanbodFeiten } from '@regiomatch/matching-kern';
import { VELDEN } from './velden.js';
import { Woordenboek } from './woordenboek.js';

export type Deling = Pick<AanbodFeiten, 'gemeentecode' | 'gedeeldMet' | 'eigenEerstTot'>;

const HOOGSTE_AFDRUK = 16;

/** What the rows share: the values behind their small numbers. The rival may keep this in memory, it is small and changes seldom. */
export class Indeling {
  readonly soorten = new Woordenboek<string>(Math.min(VELDEN.soort.breedte, HOOGSTE_AFDRUK));
  readonly leeftijden = new Woordenboek<NonNullable<AanbodFeiten['leeftijd']>>(VELDEN.leeftijd.breedte);
  readonly doelgroepen = new Woordenboek<readonly string[]>(VELDEN.doelgroep.breedte);
  /** The empty list is number 0: the offer asks no direction. */
  readonly richtingen = new Woordenboek<readonly string[]>();
  readonly delingen = new Woordenboek<Deling>();

  constructor() {
    this.richtingen.nummer('[]', []);
  }
}
