import type { PersoonFeiten, Zoekresultaat } from '@regiomatch/matching-kern';
import type { Rivaalantwoord } from './rivaal/rivaal.js';

/** What two answers must share to the byte: ids in order, metres, points, score, and all counts. */
const beeld = ({ treffers, totaalMatches, tellingPerCode, buitenStraal }: Rivaalantwoord): readonly string[] => [
  `totaal ${totaalMatches}, buiten de straal ${buitenStraal}`,
  ...opNaam(tellingPerCode).map(([code, aantal]) => `${code} ${aantal}`),
  ...treffers.map(
    ({ id, meters, score, punten }, i) =>
      `${i + 1}. ${id} ${meters} m, score ${score}: ${opNaam(punten)
        .map(([naam, aantal]) => `${naam} ${aantal}`)
        .join(', ')}`,
  ),
];

const opNaam = (getallen: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(getallen).sort(([a], [b]) => (a < b ? -1 : 1));

/** The lines in which two answers to one question differ, the engine's first; empty when they are equal. */
export const verschillen = ({ id }: PersoonFeiten, motor: Zoekresultaat, rivaal: Rivaalantwoord): readonly string[] => {
  const [a, b] = [beeld(motor), beeld(rivaal)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i)
    .filter((i) => a[i] !== b[i])
    .map((i) => `${id}: motor «${a[i] ?? '-'}», PostgreSQL «${b[i] ?? '-'}»`);
};
