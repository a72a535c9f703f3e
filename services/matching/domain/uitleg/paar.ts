import {
  introductieweigeringen,
  kleinsteWijzigingen,
  type AanbodFeiten,
  type NogTeBepalen,
  type PersoonFeiten,
  type ProgrammaFeiten,
  type Weigeringscode,
} from '@regiomatch/matching-kern';
import { weigeringUitleg, type UitlegbareCode } from './code-uitleg.js';
import { notitieUitleg } from './notitie-uitleg.js';

export interface UitgelegdeWeigering {
  readonly code: Weigeringscode;
  readonly uitleg: string;
  readonly kleinsteWijziging: string | null;
}

/** One person and one offer, explained: every word comes from the facts and the kernel, nothing is judged here. */
export class Paar {
  constructor(
    readonly persoon: PersoonFeiten,
    readonly aanbod: AanbodFeiten,
    readonly programma: ProgrammaFeiten,
    private readonly vandaag: string,
  ) {}

  /** Each code with its reason and the smallest change that takes it away. */
  weigeringen(codes: readonly UitlegbareCode[]): readonly UitgelegdeWeigering[] {
    if (codes.length === 0) return [];
    const wijzigingen = kleinsteWijzigingen(this.persoon, this.aanbod, this.programma, this.vandaag);
    return codes.map((code) => ({
      code,
      uitleg: weigeringUitleg(code, this),
      kleinsteWijziging: wijzigingen.find((wijziging) => wijziging.code === code)?.tekst ?? null,
    }));
  }

  /** What stops an introduction on top of the judgement of the pair (rules.md §1, TOESTEMMING_ONTBREEKT). */
  introductie(codes: readonly Weigeringscode[]): readonly UitgelegdeWeigering[] {
    const extra = introductieweigeringen(this.persoon, this.aanbod, this.programma, this.vandaag).filter((code) => !codes.includes(code));
    return this.weigeringen(extra.filter((code): code is UitlegbareCode => code !== 'BUNDEL_ROOSTER'));
  }
}

export const notities = (nogTeBepalen: readonly NogTeBepalen[]) =>
  nogTeBepalen.map((notitie) => ({ code: notitie.code, velden: notitie.feiten, uitleg: notitieUitleg(notitie) }));
