import type { EntityManager } from 'typeorm';
import { bewerkingsafstand } from '../../domain/zoeken/bewerkingsafstand.js';
import { verwanteVormen } from '../../domain/zoeken/verwante-vormen.js';

const MEESTE_VARIANTEN = 25;
const KORTSTE_DEEL = 4;
const TUSSENLETTERS = ['', 's', 'e', 'en'];

/** Typing errors that a word of this length may have: short words differ too soon. */
const fouten = (woord: string): number => (woord.length < KORTSTE_DEEL ? 0 : woord.length < 8 ? 1 : 2);

interface Splitsing {
  readonly links: string;
  readonly rechts: string;
}

/** `magazijnmedewerker` → magazijn + medewerker; a linking letter of the compound may fall away. */
const splitsingen = (woord: string): readonly Splitsing[] => {
  const gevonden: Splitsing[] = [];
  for (let i = KORTSTE_DEEL; i <= woord.length - KORTSTE_DEEL; i++) {
    const rechts = woord.slice(i);
    for (const letters of TUSSENLETTERS) {
      const links = woord.slice(0, i - letters.length);
      if (links.length >= KORTSTE_DEEL && woord.slice(0, i).endsWith(letters)) gevonden.push({ links, rechts });
    }
  }
  return gevonden;
};

/** Only letters and digits get here, so that a quote inside a lexeme cannot exist. */
const lexeem = (woord: string): string => `'${woord}'`;

/** Texts for `to_tsquery`: the words as typed, and the same with typing errors, compounds and the beginning of the last word. */
export interface Tekstvraag {
  readonly precies: string;
  readonly ruim: string;
  /** Any of the words, for when not one offer has them all. */
  readonly los: string;
}

/** Widens each word with what the vocabulary of the offers holds near it. */
export const tekstvraag = async (tx: EntityManager, woorden: readonly string[]): Promise<Tekstvraag> => {
  const delen = [...new Set(woorden.flatMap((woord) => [...verwanteVormen(woord), ...splitsingen(woord).flatMap(({ links, rechts }) => [links, rechts])]))];
  const lijkend: { vraag: string; woord: string }[] = await tx.query(
    `SELECT v.vraag, w.woord FROM unnest($1::text[]) AS v (vraag)
     CROSS JOIN LATERAL (
       (SELECT z.woord FROM zoekwoord z WHERE z.woord % v.vraag ORDER BY similarity(z.woord, v.vraag) DESC, z.woord LIMIT 40)
       UNION
       (SELECT z.woord FROM zoekwoord z WHERE length(v.vraag) >= ${KORTSTE_DEEL} AND z.woord LIKE '%' || v.vraag || '%' ORDER BY length(z.woord), z.woord LIMIT ${MEESTE_VARIANTEN})
     ) AS w`,
    [woorden],
  );
  const voorkomend: { woord: string }[] = await tx.query('SELECT woord FROM zoekwoord WHERE woord = ANY ($1::text[])', [delen]);
  const bekend = new Set(voorkomend.map(({ woord }) => woord));
  const ruimPerWoord = woorden.map((woord, i) => {
    const varianten = lijkend
      .filter(({ vraag, woord: ander }) => vraag === woord && (ander.includes(woord) || bewerkingsafstand(woord, ander, fouten(woord)) <= fouten(woord)))
      .slice(0, MEESTE_VARIANTEN)
      .map(({ woord: ander }) => lexeem(ander));
    const vormen = verwanteVormen(woord).filter((vorm) => bekend.has(vorm)).map(lexeem);
    const samen = splitsingen(woord).filter(({ links, rechts }) => bekend.has(links) && bekend.has(rechts)).map(({ links, rechts }) => `(${lexeem(links)} & ${lexeem(rechts)})`);
    const begin = i === woorden.length - 1 && woord.length >= 3 ? [`${lexeem(woord)}:*`] : [];
    return `(${[lexeem(woord), ...begin, ...vormen, ...varianten, ...samen].join(' | ')})`;
  });
  return { precies: woorden.map(lexeem).join(' & '), ruim: ruimPerWoord.join(' & '), los: ruimPerWoord.join(' | ') };
};
