import type { P5Keuring } from '../../domain/p5/p5-keuring.js';

export type Formaat = 'JSON' | 'CSV';

export interface Bestandsrij {
  /** JSON: its place in the list, from 1. CSV: as a spreadsheet counts, so the headings are row 1. */
  readonly nummer: number;
  /** The row as it stands in the file, for the search for forbidden data. */
  readonly ruw: unknown;
  /** The row in the names and types of the JSON format. */
  readonly waarde: unknown;
}

/** Reads a file of people, whatever it was written in. Throws `BestandOngeldig`, or `BestandGeweigerd` for a forbidden heading. */
export abstract class Bestandslezer {
  abstract lees(bestand: string, formaat: Formaat, keuring: P5Keuring): readonly Bestandsrij[];
}
