import type { Punt } from '../afstand.js';
import { celnummer, CELBITS } from './celnummer.js';

/** A thing with the number of its cell. */
export interface Geplaatst<T> {
  readonly ding: T;
  readonly cel: number;
}

const BITS_PER_RONDE = 10;
const BAKKEN = 1 << BITS_PER_RONDE;

/** Sorts things by the cell they lie in, in steps: each `next` handles at most `perSlag` things. */
export function* celvolgorde<T extends Punt>(dingen: Iterable<T>, perSlag: number): Generator<void, readonly Geplaatst<T>[], void> {
  let volgorde: Geplaatst<T>[] = [];
  for (const ding of dingen) {
    volgorde.push({ ding, cel: celnummer(ding.lat, ding.lon) });
    if (volgorde.length % perSlag === 0) yield;
  }
  for (let bit = 0; bit < CELBITS; bit += BITS_PER_RONDE) volgorde = yield* ronde(volgorde, bit, perSlag);
  return volgorde;
}

/** One round of a radix sort: a stable counting sort by ten bits of the cell. */
function* ronde<T>(invoer: readonly Geplaatst<T>[], bit: number, perSlag: number): Generator<void, Geplaatst<T>[], void> {
  const begin = new Int32Array(BAKKEN + 1);
  const bakVan = ({ cel }: Geplaatst<T>): number => (cel >>> bit) & (BAKKEN - 1);
  for (let i = 0; i < invoer.length; i++) {
    begin[bakVan(invoer[i]!) + 1]!++;
    if ((i + 1) % perSlag === 0) yield;
  }
  for (let bak = 0; bak < BAKKEN; bak++) begin[bak + 1]! += begin[bak]!;
  const uitvoer = new Array<Geplaatst<T>>(invoer.length);
  for (let i = 0; i < invoer.length; i++) {
    const een = invoer[i]!;
    uitvoer[begin[bakVan(een)]!++] = een;
    if ((i + 1) % perSlag === 0) yield;
  }
  return uitvoer;
}
