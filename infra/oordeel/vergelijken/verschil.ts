/** One place where the answer is not what was expected. */
export interface Verschil {
  /** Where: a person, a pair, or an offer. */
  readonly waar: string;
  /** What, in Dutch. */
  readonly wat: string;
}

export const opsomming = (waarden: readonly string[]): string => (waarden.length === 0 ? 'niets' : waarden.join(', '));

/** Compares two lists of names in which the order has no meaning; null when they hold the same. */
export const anders = (verwacht: readonly string[], gekregen: readonly string[]): string | null => {
  const ontbreekt = verwacht.filter((naam) => !gekregen.includes(naam)).sort();
  const teVeel = gekregen.filter((naam) => !verwacht.includes(naam)).sort();
  if (ontbreekt.length === 0 && teVeel.length === 0) return gekregen.length === new Set(gekregen).size ? null : 'een naam komt dubbel voor';
  return [
    ...(ontbreekt.length > 0 ? [`niet gekregen: ${opsomming(ontbreekt)}`] : []),
    ...(teVeel.length > 0 ? [`wel gekregen, niet verwacht: ${opsomming(teVeel)}`] : []),
  ].join('; ');
};
