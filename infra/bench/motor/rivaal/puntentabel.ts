import type { PersoonFeiten, ProgrammaFeiten } from '@regiomatch/matching-kern';
import type { Indeling } from './indeling.js';

/** Where the weighted points of each component begin in the table of a person. */
export const PUNTEN_VANAF = {
  doel: 0,
  richting: 16,
  nabijheid: 37,
  taal: 58,
  duurzaamheid: 64,
  begeleiding: 80,
  reactie: 86,
  schooldag: 92,
  norm: 103,
};
const LENGTE = 114;

/** Weighted points of one person as a byte each, so that SQL looks them up instead of computing percentages. */
export const puntentabel = (persoon: PersoonFeiten, { gewichten }: ProgrammaFeiten, { soorten }: Indeling): Buffer => {
  const tabel = Buffer.alloc(LENGTE);
  const zet = (naam: keyof typeof PUNTEN_VANAF, plek: number, punten: number): void => {
    tabel[PUNTEN_VANAF[naam] + plek] = Math.floor((punten * gewichten[naam]) / 100);
  };
  const { doelen, taalniveau } = persoon;
  soorten.waarden.forEach((soort, nummer) => zet('doel', nummer, doelen[0] === soort ? 30 : doelen.includes(soort) ? 20 : 10));
  for (let punten = 0; punten <= 20; punten += 1) {
    zet('richting', punten, punten);
    zet('nabijheid', punten, punten);
  }
  for (let niveau = 0; niveau <= 5; niveau += 1) {
    const boven = taalniveau === null ? 0 : taalniveau - niveau;
    zet('taal', niveau, boven <= 0 ? 15 : boven === 1 ? 10 : 5);
  }
  for (let punten = 0; punten <= 15; punten += 1) zet('duurzaamheid', punten, punten);
  for (let punten = 0; punten <= 5; punten += 1) {
    zet('begeleiding', punten, punten);
    zet('reactie', punten, punten);
  }
  for (let punten = 0; punten <= 10; punten += 1) {
    zet('schooldag', punten, punten);
    zet('norm', punten, punten);
  }
  return tabel;
};
