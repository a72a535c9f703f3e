/** What decides the place in a ranked list. */
export interface Gerangschikt {
  readonly id: string;
  readonly score: number;
  readonly meters: number;
}

/** Order by code point, the same as PostgreSQL's COLLATE "C"; `<` on strings compares UTF-16 units and differs above U+FFFF. */
export const perCodepunt = (a: string, b: string): number => {
  const lengte = Math.min(a.length, b.length);
  for (let i = 0; i < lengte; i++) {
    const links = a.charCodeAt(i);
    const rechts = b.charCodeAt(i);
    if (links === rechts) continue;
    const surrogaat = (eenheid: number): number =>
      eenheid >= 0xd800 && eenheid <= 0xdfff ? eenheid + 0x2000 : eenheid >= 0xe000 ? eenheid - 0x800 : eenheid;
    return surrogaat(links) - surrogaat(rechts);
  }
  return a.length - b.length;
};

/** Score from high to low, then the shorter distance in metres, then the id by code point (rules.md §3). */
export const rangorde = (a: Gerangschikt, b: Gerangschikt): number => b.score - a.score || a.meters - b.meters || perCodepunt(a.id, b.id);

export const rangschik = <T extends Gerangschikt>(treffers: readonly T[]): T[] => [...treffers].sort(rangorde);
