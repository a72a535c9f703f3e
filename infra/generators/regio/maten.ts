/** The sizes of a region that can be seeded. */
export const MATEN = ['midden-twente', 'twente', 'nl'] as const;
export type Maat = (typeof MATEN)[number];

/** People and offers per generated size (design: matching, «Generator»). Midden-Twente is the golden set with one cohort pair. */
export const AANTALLEN = {
  twente: { aanbod: 2_000, mensen: 2_300 },
  nl: { aanbod: 100_000, mensen: 60_000 },
} as const;

export const VAST_ZAAD = 'regiomatch-1';
