/** A named rule. The list of rules of a kind is its specification; `melding` is what the aanbieder reads when it is broken. */
export interface Regel<T> {
  readonly code: string;
  /** The field to correct, by its name in the input and in the CSV file. */
  readonly veld: string;
  readonly melding: string;
  geldt(kandidaat: T): boolean;
}

export interface GeschondenRegel {
  readonly code: string;
  readonly veld: string;
  readonly melding: string;
}

/** Every rule that does not hold, not only the first. */
export const geschondenRegels = <T>(regels: readonly Regel<T>[], kandidaat: T): GeschondenRegel[] =>
  regels.filter((regel) => !regel.geldt(kandidaat)).map(({ code, veld, melding }) => ({ code, veld, melding }));
