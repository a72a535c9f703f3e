const MEDEKLINKER = '[bcdfghjklmnpqrstvwxz]';
const DUBBEL = new RegExp(`(${MEDEKLINKER})\\1$`);
const ENKEL = new RegExp(`[^aeiou][aeiou](${MEDEKLINKER})$|^[aeiou](${MEDEKLINKER})$`);
const KORTSTE_STAM = 3;

/**
 * Singular and plural of a Dutch word where PostgreSQL's stemmer sees two words: les ↔ lessen, huis ↔ huizen, brief ↔ brieven.
 * Guesses: only what occurs in an offer counts.
 */
export const verwanteVormen = (woord: string): readonly string[] => {
  const vormen = new Set<string>();
  if (woord.endsWith('en') && woord.length - 2 >= KORTSTE_STAM) {
    const stam = woord.slice(0, -2);
    vormen.add(stam).add(stam.replace(DUBBEL, '$1')).add(stam.replace(/z$/, 's').replace(/v$/, 'f'));
  }
  if (woord.length >= KORTSTE_STAM) {
    vormen.add(`${woord}en`).add(woord.replace(/s$/, 'zen').replace(/f$/, 'ven'));
    if (ENKEL.test(woord)) vormen.add(`${woord}${woord.slice(-1)}en`);
  }
  vormen.delete(woord);
  return [...vormen];
};
