/** How much is measured. */
export interface Omvang {
  readonly profielen: number;
  readonly rondes: number;
  /** Warm calls per block. */
  readonly vragen: number;
  /** Whether the size of a million offers is measured too: that takes minutes to make. */
  readonly miljoen: boolean;
}

export const VOLLEDIG: Omvang = { profielen: 300, rondes: 5, vragen: 2_100, miljoen: true };
/** For CI: the equality is as strict, the figures are rougher. */
export const KORT: Omvang = { profielen: 200, rondes: 3, vragen: 600, miljoen: false };
