import type { Toeval } from '../toeval/toeval.js';

/** Leaves out, doubles or swaps one letter inside a word, as people do when they type fast. */
export const metTypefout = (tekst: string, toeval: Toeval): string => {
  const plekken = [...tekst.matchAll(/\p{Ll}(?=\p{Ll})/gu)].map(({ index }) => index);
  if (plekken.length === 0) return tekst;
  const plek = toeval.kies(plekken);
  const [letter, volgende] = [tekst[plek] ?? '', tekst[plek + 1] ?? ''];
  const rest = tekst.slice(plek + 2);
  return tekst.slice(0, plek) + toeval.kies([volgende, letter + letter + volgende, volgende + letter]) + rest;
};

const TUSSENVOEGSELS = ['', ' (nieuw)', ' per direct', ' - herplaatst'];

/** The same offer posted again: nearly the same title. */
export const bijnaDezelfdeTitel = (titel: string, toeval: Toeval): string => `${titel}${toeval.kies(TUSSENVOEGSELS)}`;
