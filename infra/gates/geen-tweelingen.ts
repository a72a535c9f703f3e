import { createHash } from 'node:crypto';
import type { Dienstnaam } from './dienstnamen.js';
import type { Bronbestand } from './werkboom.js';

const KORT = 15;
const BEKEKEN = /\.(?:ts|tsx|mjs|sql|graphql)$/;

/** Both spellings of a name: as it stands, and as a Dutch compound is written in an identifier. */
const woorden = (diensten: readonly Dienstnaam[]): readonly string[] =>
  diensten
    .flatMap(({ naam, soort }) => [naam, ...(soort === null ? [] : [soort.naam, soort.type])])
    .map((woord) => woord.toLowerCase())
    .sort((een, ander) => ander.length - een.length);

const ontdaanVanNamen = (tekst: string, namen: readonly string[]): string =>
  namen.reduce((rest, naam) => rest.replaceAll(naam, 'dienst'), tekst.toLowerCase()).replace(/\s+/g, '');

/**
 * Gate 3, no twins: files of more than 15 lines that are equal once every service is called the same and white space is gone.
 * A copy per kind must differ in what its law or department asks; what is equal belongs in a lib.
 */
export const tweelingen = (bestanden: readonly Bronbestand[], diensten: readonly Dienstnaam[]): readonly (readonly string[])[] => {
  const namen = woorden(diensten);
  const perInhoud = new Map<string, string[]>();
  for (const { pad, tekst } of bestanden) {
    if (!BEKEKEN.test(pad) || tekst.trimEnd().split('\n').length <= KORT) continue;
    const inhoud = createHash('sha256').update(ontdaanVanNamen(tekst, namen)).digest('hex');
    perInhoud.set(inhoud, [...(perInhoud.get(inhoud) ?? []), pad]);
  }
  return [...perInhoud.values()].filter((paden) => paden.length > 1);
};
