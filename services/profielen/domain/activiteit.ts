/** Something that a person takes part in, until bemiddeling feeds these. */
export interface Activiteit {
  readonly aanbodId: string;
  /** Minutes per week; null when only the total of the person is known. */
  readonly minutenPerWeek: number | null;
  /** ISO dates, both inside; `tot` null has no end yet. */
  readonly van: string;
  readonly tot: string | null;
}

export const looptOp = (dag: string, { van, tot }: Activiteit): boolean => van <= dag && (tot === null || dag <= tot);
