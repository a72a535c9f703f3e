import type { Component, Programma } from '@regiomatch/contracts';

/** What the rules and the ranking read of the programma of the person's gemeente, in both directions. */
export interface ProgrammaFeiten {
  readonly versie: number;
  /** BUITEN_STRAAL: this distance itself is inside. */
  readonly straalMeters: number;
  /** Hours of language per week asked in opvang below A2. */
  readonly taalurenMinimum: number;
  /** Whole percentage per component; points are rounded down. */
  readonly gewichten: Readonly<Record<Component, number>>;
}

const ALLES_EVEN_ZWAAR: ProgrammaFeiten['gewichten'] = {
  doel: 100,
  richting: 100,
  nabijheid: 100,
  taal: 100,
  duurzaamheid: 100,
  schooldag: 100,
  norm: 100,
  begeleiding: 100,
  reactie: 100,
  urgentie: 100,
};

/** The values of Hengelo's programma (rules.md §1–4), also the default of a gemeente without its own. */
export const PROGRAMMA_HENGELO: ProgrammaFeiten = {
  versie: 1,
  straalMeters: 15_000,
  taalurenMinimum: 12,
  gewichten: ALLES_EVEN_ZWAAR,
};

export const naarProgrammaFeiten = (programma: Programma): ProgrammaFeiten => ({
  versie: programma.versie,
  straalMeters: programma.verblijfstraalMeters,
  taalurenMinimum: programma.taalurenMinimum,
  gewichten: programma.gewichten,
});
