const TEKENS = 4;
const BITS_PER_TEKEN = 7;
const HOOGSTE = (1 << BITS_PER_TEKEN) - 1;

/** Says nothing about the order: the ids themselves have to be compared. */
export const GEEN_SLEUTEL = -1;

const STEEKPROEF = 1000;

/** What the ids begin with together, judged by a sample: an id that begins otherwise only loses the short cut. */
export const gedeeldIdBegin = (aantal: number, idVan: (plaats: number) => string): string => {
  const stap = Math.ceil(aantal / STEEKPROEF);
  let begin = aantal === 0 ? '' : idVan(0);
  for (let i = stap; i < aantal; i += stap) {
    const id = idVan(i);
    while (!id.startsWith(begin)) begin = begin.slice(0, -1);
  }
  return begin;
};

/**
 * The four characters of an id after the beginning that all ids share, as a number: where two keys differ, the ids stand in that order by
 * code point. It spares reading two strings from memory for most ties in a ranking.
 */
export const idSleutel = (id: string, begin: string): number => {
  if (!id.startsWith(begin)) return GEEN_SLEUTEL;
  let sleutel = 0;
  let afgekapt = false;
  for (let i = begin.length; i < begin.length + TEKENS; i++) {
    // Past the end, or past a character that does not fit, every id looks the same.
    const teken: number = afgekapt || i >= id.length ? 0 : Math.min(HOOGSTE, id.charCodeAt(i));
    afgekapt ||= teken === HOOGSTE;
    sleutel = (sleutel << BITS_PER_TEKEN) | teken;
  }
  return sleutel;
};
