import ts from 'typescript';
import type { Bronbestand } from './werkboom.js';

/** A check of the security table, with what it means in plain Dutch. */
export interface Beveiligingscontrole {
  readonly id: string;
  readonly controle: string;
}

const begin = (aanroep: ts.Expression): string => {
  if (ts.isIdentifier(aanroep)) return aanroep.text;
  return ts.isPropertyAccessExpression(aanroep) || ts.isCallExpression(aanroep) ? begin(aanroep.expression) : '';
};

const naamVan = (argument: ts.Expression | undefined): string =>
  argument !== undefined && (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument)) ? argument.getText() : '';

/** Per id of a check the test files that carry it in the name of a test or of a group of tests. */
export const bewijzen = (bestanden: readonly Bronbestand[]): ReadonlyMap<string, readonly string[]> => {
  const perId = new Map<string, Set<string>>();
  for (const { pad, tekst } of bestanden.filter(({ pad }) => pad.endsWith('.spec.ts') || pad.endsWith('.suite.ts'))) {
    const bezoek = (knoop: ts.Node): void => {
      if (ts.isCallExpression(knoop) && ['test', 'it', 'describe'].includes(begin(knoop.expression))) {
        for (const [id] of naamVan(knoop.arguments[0]).matchAll(/\bS\d{2}\b/g)) perId.set(id, (perId.get(id) ?? new Set()).add(pad));
      }
      ts.forEachChild(knoop, bezoek);
    };
    bezoek(ts.createSourceFile(pad, tekst, ts.ScriptTarget.ES2023, true));
  }
  return new Map([...perId].map(([id, paden]) => [id, [...paden].sort()]));
};

/** Checks that no test carries. */
export const onbewezen = (controles: readonly Beveiligingscontrole[], gevonden: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  controles.map(({ id }) => id).filter((id) => !gevonden.has(id));

export const BEVEILIGING = 'docs/beveiliging.md';
const VAN = '<!-- tabel: npm run gates:vastleggen -->';
const TOT = '<!-- einde tabel -->';

const KOP: readonly (readonly string[])[] = [
  ['id', 'controle', 'tests'],
  ['---', '---', '---'],
];

/** The document with its table written anew: every check, and the test files that prove it. */
export const metTabel = (document: string, controles: readonly Beveiligingscontrole[], gevonden: ReadonlyMap<string, readonly string[]>): string => {
  const rijen = controles.map(({ id, controle }) => [id, controle, (gevonden.get(id) ?? []).map((pad) => `[${pad}](../${pad})`).join('<br>')]);
  const tabel = [...KOP, ...rijen].map((cellen) => `| ${cellen.join(' | ')} |`).join('\n');
  return `${document.slice(0, document.indexOf(VAN))}${VAN}\n\n${tabel}\n\n${document.slice(document.indexOf(TOT))}`;
};
