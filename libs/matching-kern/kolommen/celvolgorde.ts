import { CELBITS } from './celnummer.js';

const BITS_PER_RONDE = 10;
const BAKKEN = 1 << BITS_PER_RONDE;

/**
 * The places 0, 1, 2, … in the order of their cells, in steps: each `next` handles at most `perSlag` places. Numbers only, no objects: what
 * many objects leave behind for the garbage collector blocks longer than the sorting.
 */
export function* celvolgorde(cellen: Int32Array, perSlag: number): Generator<void, Int32Array, void> {
  let volgorde = new Int32Array(cellen.length).map((_, plaats) => plaats);
  for (let bit = 0; bit < CELBITS; bit += BITS_PER_RONDE) volgorde = yield* ronde(volgorde, cellen, bit, perSlag);
  return volgorde;
}

/** One round of a radix sort: a stable counting sort by ten bits of the cell. */
function* ronde(invoer: Int32Array, cellen: Int32Array, bit: number, perSlag: number): Generator<void, Int32Array<ArrayBuffer>, void> {
  const begin = new Int32Array(BAKKEN + 1);
  const bakVan = (plaats: number): number => (cellen[plaats]! >>> bit) & (BAKKEN - 1);
  for (let i = 0; i < invoer.length; i++) {
    begin[bakVan(invoer[i]!) + 1]!++;
    if ((i + 1) % perSlag === 0) yield;
  }
  for (let bak = 0; bak < BAKKEN; bak++) begin[bak + 1]! += begin[bak]!;
  const uitvoer = new Int32Array(invoer.length);
  for (let i = 0; i < invoer.length; i++) {
    const plaats = invoer[i]!;
    uitvoer[begin[bakVan(plaats)]!++] = plaats;
    if ((i + 1) % perSlag === 0) yield;
  }
  return uitvoer;
}
