/** The best direction that a person and an offer share. */
export interface GedeeldeRichting {
  readonly persoon: string;
  readonly aanbod: string;
  /** Points before weighting (rules.md §3, richting): equal themes 15, ISCO 5 per digit of the shorter code. */
  readonly punten: number;
}

const PUNTEN_THEMA = 15;
const PUNTEN_PER_CIJFER = 5;

/** ISCO-08 codes have one to four digits; every other direction is a theme. */
export const isIscoCode = (richting: string): boolean => /^\d{1,4}$/.test(richting);

const puntenVanPaar = (a: string, b: string): number => {
  if (isIscoCode(a) && isIscoCode(b)) return a.startsWith(b) || b.startsWith(a) ? PUNTEN_PER_CIJFER * Math.min(a.length, b.length) : 0;
  return a === b ? PUNTEN_THEMA : 0;
};

/** Two directions are shared when they are the same theme, or ISCO codes of which one begins with the other; null when none is shared. */
export const gedeeldeRichting = (vanPersoon: readonly string[], vanAanbod: readonly string[]): GedeeldeRichting | null => {
  let beste: GedeeldeRichting | null = null;
  for (const persoon of vanPersoon) {
    for (const aanbod of vanAanbod) {
      const punten = puntenVanPaar(persoon, aanbod);
      if (punten > (beste?.punten ?? 0)) beste = { persoon, aanbod, punten };
    }
  }
  return beste;
};
