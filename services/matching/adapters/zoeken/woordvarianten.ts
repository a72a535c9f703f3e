import type { EntityManager } from 'typeorm';
import { bewerkingsafstand } from '../../domain/zoeken/bewerkingsafstand.js';
import { KORTSTE_DEEL, splitsingen, type Splitsing } from '../../domain/zoeken/samenstellingen.js';
import { SYNONIEMEN } from '../../domain/zoeken/synoniemen.js';
import { verwanteVormen } from '../../domain/zoeken/verwante-vormen.js';

const MEESTE_VARIANTEN = 12;
const KORTSTE_BEGIN = 3;
/** Typing errors that a word of this length may have: short words differ too soon. */
const fouten = (woord: string): number => (woord.length < KORTSTE_DEEL ? 0 : woord.length < 8 ? 1 : 2);

/** Only letters and digits get here, so that a quote inside a lexeme cannot exist. */
const lexeem = (woord: string): string => `'${woord}'`;

/** A word and what the vocabulary of the offers holds near it, as parts for `to_tsquery`; each list is wider than the one before. */
export interface Woordvarianten {
  readonly precies: readonly string[];
  /** With its plural, its synonyms, compounds, and for the last word what begins with it. */
  readonly verwant: readonly string[];
  /** With words that differ by a typing error. */
  readonly ruim: readonly string[];
}

/** Widens each word; a word that no offer has, in no form, is left out. */
export const woordvarianten = async (tx: EntityManager, woorden: readonly string[]): Promise<readonly Woordvarianten[]> => {
  const lijkend = await lijkendeWoorden(tx, woorden);
  const bekend = await bekendeWoorden(tx, woorden);
  return woorden.flatMap((woord, i) => {
    const begin = i === woorden.length - 1 && woord.length >= KORTSTE_BEGIN ? [`${lexeem(woord)}:*`] : [];
    const nabij = lijkend.get(woord) ?? [];
    const vormen = [
      ...verwanteVormen(woord).filter((vorm) => bekend.has(vorm)),
      ...nabij.filter((ander) => ander !== woord && ander.includes(woord)),
    ].map(lexeem);
    const synoniemen = (SYNONIEMEN.get(woord) ?? []).filter((namen) => namen.every((naam) => bekend.has(naam)));
    const samen = [...bekendeSplitsingen(woord, bekend).map(({ links, rechts }) => [links, rechts]), ...synoniemen].map(
      (delen) => `(${delen.map(lexeem).join(' & ')})`,
    );
    const tikfouten = nabij.filter((ander) => !ander.includes(woord) && bewerkingsafstand(woord, ander, fouten(woord)) <= fouten(woord)).map(lexeem);
    const verwant = [lexeem(woord), ...begin, ...vormen, ...samen];
    const ruim = [...verwant, ...tikfouten.slice(0, MEESTE_VARIANTEN)];
    const bestaat = nabij.includes(woord) || ruim.length > 1 + begin.length || woord.length < KORTSTE_BEGIN;
    return bestaat ? [{ precies: [lexeem(woord)], verwant, ruim }] : [];
  });
};

/** All words, each in one of its variants. */
export const alleWoorden = (varianten: readonly Woordvarianten[], vorm: keyof Woordvarianten): string =>
  varianten.map(({ [vorm]: delen }) => `(${delen.join(' | ')})`).join(' & ');

const lijkendeWoorden = async (tx: EntityManager, woorden: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rijen: { vraag: string; woorden: string[] }[] = await tx.query(
    `SELECT v.vraag, ARRAY(
       (SELECT z.woord FROM zoekwoord z WHERE z.woord % v.vraag ORDER BY similarity(z.woord, v.vraag) DESC, z.woord LIMIT ${2 * MEESTE_VARIANTEN})
       UNION
       (SELECT z.woord FROM zoekwoord z WHERE length(v.vraag) >= ${KORTSTE_DEEL} AND z.woord LIKE '%' || v.vraag || '%' ORDER BY length(z.woord), z.woord LIMIT ${MEESTE_VARIANTEN})
     ) AS woorden FROM unnest($1::text[]) AS v (vraag)`,
    [woorden],
  );
  return new Map(rijen.map(({ vraag, woorden: gevonden }) => [vraag, gevonden]));
};

/** How a word falls apart in words that offers have. */
export const bekendeSplitsingen = (woord: string, bekend: ReadonlySet<string>): readonly Splitsing[] =>
  splitsingen(woord).filter(({ links, rechts }) => bekend.has(links) && bekend.has(rechts));

/** Of every form that these words may take, those that an offer has. */
export const bekendeWoorden = async (tx: EntityManager, woorden: readonly string[]): Promise<ReadonlySet<string>> => {
  const delen = woorden.flatMap((woord) => [
    ...verwanteVormen(woord),
    ...splitsingen(woord).flatMap(({ links, rechts }) => [links, rechts]),
    ...(SYNONIEMEN.get(woord) ?? []).flat(),
  ]);
  const rijen: { woord: string }[] = await tx.query('SELECT woord FROM zoekwoord WHERE woord = ANY ($1::text[])', [[...new Set(delen)]]);
  return new Set(rijen.map(({ woord }) => woord));
};
