import ts from 'typescript';
import type { Dienstnaam } from './dienstnamen.js';
import type { Bronbestand } from './werkboom.js';

/** A place outside its own folder where a kind is called by name. */
export interface Vermelding {
  readonly pad: string;
  readonly regel: number;
  readonly woord: string;
}

/** A word that is also something else than a kind; there only a literal of exactly that word counts, and not in the files named here. */
export interface Homoniem {
  readonly woord: string;
  readonly betekenis: string;
  readonly bestanden: readonly string[];
}

/**
 * Seeds and generators, tests, docs, published examples and the tools that play a user name kinds because they are data about kinds. So are
 * the lists of what an installation rolls out; tests of their own hold those to the folders of `services/`.
 */
const DATA_OVER_SOORTEN = [
  /^infra\/(?:generators|gates|bench|demo|oordeel|storingen)\//,
  /\.(?:spec|suite|fixture|voorbeeld)\.ts$/,
  /^libs\/testing\//,
  /(?:^|\/)(?:voorbeelden|examples)\//,
  /\.md$/,
  /(?:^|\/)docs\//,
  /^publiccode\.yml$/,
  /^(?:docker-compose\.yml|k8s\/.*|infra\/keycloak\/realm-[\w-]+\.json)$/,
  /(?:^|\/)tsconfig(?:\.\w+)?\.json$/,
];

interface Stuk {
  readonly tekst: string;
  readonly op: number;
  readonly letterlijk: boolean;
}

const camelWoorden = (naam: string): readonly string[] =>
  naam
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((woord) => woord.toLowerCase());

const LITERALEN = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
]);

/** Identifiers and literals of a program text; comments fall away. */
const stukkenVanCode = (tekst: string): readonly Stuk[] => {
  const stukken: Stuk[] = [];
  const bron = ts.createSourceFile('bron.ts', tekst, ts.ScriptTarget.ES2023, false);
  const bezoek = (knoop: ts.Node): void => {
    if (ts.isIdentifier(knoop)) stukken.push({ tekst: knoop.text, op: knoop.getStart(bron), letterlijk: false });
    else if (LITERALEN.has(knoop.kind)) stukken.push({ tekst: (knoop as ts.LiteralLikeNode).text, op: knoop.getStart(bron), letterlijk: true });
    ts.forEachChild(knoop, bezoek);
  };
  bezoek(bron);
  return stukken;
};

/** Words and quoted values of SQL, SDL and JSON; comments and descriptions fall away, positions stay. */
const stukkenVanTekst = (tekst: string): readonly Stuk[] => {
  const wit = (stuk: string): string => stuk.replace(/[^\n]/g, ' ');
  const kaal = tekst.replace(/"""[\s\S]*?"""|--[^\n]*|^\s*#[^\n]*/gm, wit).replace(/^\s*"[^"\n]*"\s*$/gm, wit);
  return [...kaal.matchAll(/'([^'\n]*)'|"([^"\n]*)"|([A-Za-z_][\w]*)/g)].map((vondst) => ({
    tekst: vondst[1] ?? vondst[2] ?? vondst[3] ?? '',
    op: vondst.index,
    letterlijk: vondst[3] === undefined,
  }));
};

const aangehaald = (letterlijk: string): readonly string[] => [
  letterlijk,
  ...[...letterlijk.matchAll(/['"]([\w-]+)['"]/g)].map(([, woord]) => woord ?? ''),
];

/**
 * Gate 2, no kind by name: whoever names a kind outside its own folder must be changed for the next kind, and that is what the design forbids.
 * A name counts as an identifier or part of one, as a whole literal, or as a quoted value inside one (SQL); prose for people does not.
 */
export const soortenBijNaam = (
  bestanden: readonly Bronbestand[],
  diensten: readonly Dienstnaam[],
  homoniemen: readonly Homoniem[],
): readonly Vermelding[] => {
  const soorten = diensten.flatMap(({ map, naam, soort }) =>
    soort === null
      ? []
      : [...new Set([naam, soort.naam, soort.type].map((woord) => woord.toLowerCase()))].map((woord) => ({ woord, map: `${map}/` })),
  );
  const dubbelzinnig = new Map(homoniemen.map(({ woord, bestanden: goed }) => [woord, goed]));

  return bestanden
    .filter(({ pad }) => /\.(?:ts|tsx|js|mjs|sql|graphql|json)$/.test(pad) && !DATA_OVER_SOORTEN.some((data) => data.test(pad)))
    .flatMap(({ pad, tekst }) => {
      const stukken = /\.(?:ts|tsx|js|mjs)$/.test(pad) ? stukkenVanCode(tekst) : stukkenVanTekst(tekst);
      const gezocht = soorten.filter(({ map, woord }) => !pad.startsWith(map) && !dubbelzinnig.get(woord)?.includes(pad));
      return stukken.flatMap(({ tekst: stuk, op, letterlijk }) => {
        const genoemd = letterlijk ? aangehaald(stuk.toLowerCase()) : camelWoorden(stuk);
        return gezocht
          .filter(({ woord }) => genoemd.includes(woord) && (letterlijk || !dubbelzinnig.has(woord)))
          .map(({ woord }) => ({ pad, regel: tekst.slice(0, op).split('\n').length, woord }));
      });
    });
};
