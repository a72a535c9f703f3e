import { gewogen } from '../score/punten.js';

const HOOGSTE_PUNTEN = 20;
const tabellen = new Map<number, readonly number[]>();

/** Weighted points per whole number of points, for a percentage. */
export const weegtabel = (percentage: number): readonly number[] => {
  let tabel = tabellen.get(percentage);
  if (tabel === undefined) {
    tabel = Array.from({ length: HOOGSTE_PUNTEN + 1 }, (_, punten) => gewogen(punten, percentage));
    tabellen.set(percentage, tabel);
  }
  return tabel;
};
