import type { GemeenteGewijzigdV1, Programma } from '@regiomatch/contracts';

export interface Gemeente {
  readonly code: string;
  readonly naam: string;
  readonly versie: number;
  /** Oldest first. */
  readonly programmas: readonly Programma[];
}

export const naarGemeenteV1 = ({ code, naam, programmas }: Gemeente): GemeenteGewijzigdV1 => ({ gemeentecode: code, naam, programmas });

/** In the order in which they come to hold; for one day the latest decision comes last, and so replaces the earlier one. */
export const opDag = (programmas: readonly Programma[]): readonly Programma[] =>
  [...programmas].sort((een, ander) => (een.geldigVan < ander.geldigVan ? -1 : een.geldigVan > ander.geldigVan ? 1 : een.versie - ander.versie));

/** The programma that holds on a day: the last one whose first day has come. */
export const programmaOp = ({ programmas }: Pick<Gemeente, 'programmas'>, dag: string): Programma | null =>
  programmas.filter(({ geldigVan }) => geldigVan <= dag).at(-1) ?? null;
