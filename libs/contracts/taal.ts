/** CEFR, ordered from low to high. */
export const TAALNIVEAUS = ['A0', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;
export type Taalniveau = (typeof TAALNIVEAUS)[number];

export const VAARDIGHEDEN = ['luisteren', 'lezen', 'schrijven', 'spreken'] as const;
export type Vaardigheid = (typeof VAARDIGHEDEN)[number];

/** A level for some or all vaardigheden; a missing one is not asked (offer) or not known (person). */
export type TaalPerVaardigheid = Readonly<Partial<Record<Vaardigheid, Taalniveau>>>;
