import { leesGegevens } from '../gegevens.js';

/** A Dutch gemeente. `inwoners` is rounded to thousands and serves as a weight only. */
export interface Gemeente {
  /** Official CBS code of four digits. */
  readonly code: string;
  readonly naam: string;
  readonly inwoners: number;
}

let lijst: readonly Gemeente[] | undefined;

/** All 342 gemeenten, ordered by code. */
export const gemeentenlijst = (): readonly Gemeente[] => (lijst ??= leesGegevens<{ gemeenten: readonly Gemeente[] }>('gemeenten-nl.json').gemeenten);
