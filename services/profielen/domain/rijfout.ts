/** What is wrong with one row of a file, or with one field of it. */
export interface Rijfout {
  /** From 1, without a header. */
  readonly rij: number;
  readonly veld: string | null;
  readonly code: string;
  /** Plain Dutch; tells what to do. */
  readonly melding: string;
}
