const TUSSENLETTERS = ['', 's', 'e', 'en'];

/** Shortest part of a compound that is a word by itself. */
export const KORTSTE_DEEL = 4;

export interface Splitsing {
  readonly links: string;
  readonly rechts: string;
}

/** `magazijnmedewerker` → magazijn + medewerker; a linking letter of the compound may fall away. Guesses: only what occurs in an offer counts. */
export const splitsingen = (woord: string): readonly Splitsing[] => {
  const gevonden: Splitsing[] = [];
  for (let i = KORTSTE_DEEL; i <= woord.length - KORTSTE_DEEL; i++) {
    const rechts = woord.slice(i);
    for (const letters of TUSSENLETTERS) {
      const links = woord.slice(0, i - letters.length);
      if (links.length >= KORTSTE_DEEL && woord.slice(0, i).endsWith(letters)) gevonden.push({ links, rechts });
    }
  }
  return gevonden;
};

/** How a long word may end: `vrachtwagenchauffeur` → … wagenchauffeur … chauffeur …; who searches for the end finds the whole. */
export const slotdelen = (woord: string): readonly string[] =>
  Array.from({ length: Math.max(0, woord.length - 2 * KORTSTE_DEEL + 1) }, (_, i) => woord.slice(i + KORTSTE_DEEL));
