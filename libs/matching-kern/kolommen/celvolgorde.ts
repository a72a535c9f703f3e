import type { Punt } from '../afstand.js';
import { AANTAL_CELLEN, celnummer } from './celnummer.js';

/** A counting sort of things by the cell they lie in, in steps: each `next` does a bounded piece of work. */
export function* celvolgorde<T extends Punt>(dingen: Iterable<T>, perSlag: number): Generator<void, readonly T[], void> {
  const invoer: T[] = [];
  const cellen: number[] = [];
  const begin = new Int32Array(AANTAL_CELLEN + 1);
  for (const ding of dingen) {
    const cel = celnummer(ding.lat, ding.lon);
    invoer.push(ding);
    cellen.push(cel);
    begin[cel + 1]!++;
    if (invoer.length % perSlag === 0) yield;
  }
  for (let cel = 0; cel < AANTAL_CELLEN; cel++) begin[cel + 1]! += begin[cel]!;
  yield;
  const uitvoer = new Array<T>(invoer.length);
  for (let i = 0; i < invoer.length; i++) {
    uitvoer[begin[cellen[i]!]!++] = invoer[i]!;
    if ((i + 1) % perSlag === 0) yield;
  }
  return uitvoer;
}
