const GEEN_LETTER_OF_CIJFER = /[^\p{L}\p{N}]+/u;
const ACCENTEN = /\p{M}+/gu;
const LANGSTE_WOORD = 60;

/** Without accents and capitals: `Coördinator` → `coordinator`. */
export const zonderAccenten = (tekst: string): string => tekst.normalize('NFD').replace(ACCENTEN, '').toLowerCase();

/** Words of a text: letters and digits only, so that quotes and operators stay plain text (security.md S26). */
export const woordenVan = (tekst: string): readonly string[] =>
  zonderAccenten(tekst)
    .split(GEEN_LETTER_OF_CIJFER)
    .filter((woord) => woord.length > 0)
    .map((woord) => woord.slice(0, LANGSTE_WOORD));
