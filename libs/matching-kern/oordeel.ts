import type { AanbodFeiten } from './aanbod-feiten.js';
import { afstandInMeters } from './afstand.js';
import { VAARDIGHEDEN } from './niveau.js';
import type { PersoonFeiten } from './persoon-feiten.js';
import type { ProgrammaFeiten } from './programma.js';
import { INTRODUCTIEREGELS } from './regels/introductieregels.js';
import type { Context, Paarregel, Persoonsfeit } from './regels/regel.js';
import { REGELS } from './regels/regels.js';
import type { Paarcode, Weigeringscode } from './regels/weigeringscode.js';
import type { Wijziging } from './regels/wijziging.js';
import { puntenVan, scoreVan, type Punten } from './score/punten.js';

/** A rule that could not be judged yet, with the facts of the person that the intake has to fill. */
export interface NogTeBepalen {
  readonly code: Paarcode;
  readonly feiten: readonly Persoonsfeit[];
}

interface Grondslag {
  /** Distance home ↔ offer in whole metres. */
  readonly meters: number;
  readonly nogTeBepalen: readonly NogTeBepalen[];
}

export interface Match extends Grondslag {
  readonly status: 'match';
  readonly codes: readonly [];
  readonly punten: Punten;
  readonly score: number;
}

export interface Weigering extends Grondslag {
  readonly status: 'geweigerd';
  /** Every code that applies, in the order of rules.md §1. */
  readonly codes: readonly Paarcode[];
  readonly punten: null;
  readonly score: null;
}

/** The person already holds the offer: reported, not judged. */
export interface Lopend extends Grondslag {
  readonly status: 'lopend';
  readonly codes: readonly [];
  readonly punten: null;
  readonly score: null;
}

export type Oordeel = Match | Weigering | Lopend;

export const contextVan = (persoon: PersoonFeiten, aanbod: AanbodFeiten, programma: ProgrammaFeiten, vandaag: string): Context => ({
  programma,
  meters: afstandInMeters(persoon, aanbod),
  vandaag,
});

const GEEN_CODES: readonly Paarcode[] = [];
const NIETS_TE_BEPALEN: readonly NogTeBepalen[] = [];

const isOnbekend = (persoon: PersoonFeiten, feit: Persoonsfeit): boolean =>
  feit === 'taal' ? VAARDIGHEDEN.some((vaardigheid) => persoon.taal[vaardigheid] === null) : persoon[feit] === null;

const ontbrekend = (persoon: PersoonFeiten, { code, leest }: Paarregel): NogTeBepalen => ({
  code,
  feiten: leest.persoon.filter((feit) => isOnbekend(persoon, feit)),
});

/** The rules that an unfilled fact of this person can leave open. */
export const openRegels = (persoon: PersoonFeiten): readonly Paarregel[] =>
  REGELS.filter(({ leest }) => leest.persoon.some((feit) => isOnbekend(persoon, feit)));

/** Of these rules those that cannot be judged yet for the offer, each with the facts of the person that are missing. */
export const nogTeBepalenVan = (
  regels: readonly Paarregel[],
  persoon: PersoonFeiten,
  aanbod: AanbodFeiten,
  context: Context,
): readonly NogTeBepalen[] => {
  const open = regels.filter((regel) => regel.oordeel(persoon, aanbod, context) === 'onbekend');
  return open.length === 0 ? NIETS_TE_BEPALEN : open.map((regel) => ontbrekend(persoon, regel));
};

/**
 * Judges one offer for one person: every refusal code that applies, the notes for what is unfilled, and for a match the points.
 * @param vandaag ISO date of the judgement; decides on `eigenEerstTot` only. Whether the offer is open at all is `isOpen`.
 */
export const oordeel = (persoon: PersoonFeiten, aanbod: AanbodFeiten, programma: ProgrammaFeiten, vandaag: string): Oordeel => {
  const context = contextVan(persoon, aanbod, programma, vandaag);
  const { meters } = context;
  if (persoon.lopend.has(aanbod.id)) return { status: 'lopend', codes: [], nogTeBepalen: NIETS_TE_BEPALEN, meters, punten: null, score: null };
  let codes = GEEN_CODES;
  let nogTeBepalen = NIETS_TE_BEPALEN;
  for (const regel of REGELS) {
    const uitspraak = regel.oordeel(persoon, aanbod, context);
    if (uitspraak === 'geweigerd') codes = [...codes, regel.code];
    if (uitspraak === 'onbekend') nogTeBepalen = [...nogTeBepalen, ontbrekend(persoon, regel)];
  }
  if (codes.length > 0) return { status: 'geweigerd', codes, nogTeBepalen, meters, punten: null, score: null };
  const punten = puntenVan(persoon, aanbod, context);
  return { status: 'match', codes: [], nogTeBepalen, meters, punten, score: scoreVan(punten) };
};

/** Codes that stop the introduction of a person to the aanbieder, on top of the judgement of the pair (rules.md §1). */
export const introductieweigeringen = (
  persoon: PersoonFeiten,
  aanbod: AanbodFeiten,
  programma: ProgrammaFeiten,
  vandaag: string,
): readonly Weigeringscode[] => {
  const context = contextVan(persoon, aanbod, programma, vandaag);
  const codes = [...REGELS, ...INTRODUCTIEREGELS].filter((regel) => regel.oordeel(persoon, aanbod, context) === 'geweigerd').map(({ code }) => code);
  return [...new Set(codes)];
};

/** The smallest change per refusal code, where one exists. */
export const kleinsteWijzigingen = (
  persoon: PersoonFeiten,
  aanbod: AanbodFeiten,
  programma: ProgrammaFeiten,
  vandaag: string,
): readonly Wijziging[] => {
  const context = contextVan(persoon, aanbod, programma, vandaag);
  return REGELS.filter((regel) => regel.oordeel(persoon, aanbod, context) === 'geweigerd').flatMap(
    (regel) => regel.kleinsteWijziging?.(persoon, aanbod, context) ?? [],
  );
};
