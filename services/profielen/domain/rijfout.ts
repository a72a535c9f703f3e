/** What is wrong with one row of a file, or with one field of it. */
export interface Rijfout {
  /** JSON: its place in the list, from 1. CSV: as a spreadsheet counts, so the headings are row 1. */
  readonly rij: number;
  readonly veld: string | null;
  readonly code: string;
  /** Plain Dutch; tells what to do. */
  readonly melding: string;
}
