import ts from 'typescript';
import type { Bron } from './bronnen.js';

export interface Loggebeurtenissen {
  /** Names of events, in order. */
  readonly namen: readonly string[];
  /** Places that log under a name which cannot be read from the source. */
  readonly zonderNaam: readonly string[];
}

const NAAM = /^[a-z0-9]+(?:_[a-z0-9]+)+$/;
const LOGGER = /(?:^|\.)(?:\w*[lL]ogger)$/;
const BEVEILIGINGSLOG = /(?:^|\.)(?:log|beveiligingslog|security|meld)$/;
/** The union of the names of security events: what is in it may be logged through any function. */
const NAMENLIJST = 'Beveiligingsgebeurtenis';
/** A name that is passed on was read where it began. */
const DOORGEGEVEN = new Set(['event', 'gebeurtenis']);

/** Every event that the sources write to the log, by the calls that write it. */
export const loggebeurtenissen = (bestanden: readonly Bron[]): Loggebeurtenissen => {
  const namen = new Set<string>();
  const zonderNaam: string[] = [];
  for (const { pad, tekst } of bestanden) {
    const bron = ts.createSourceFile(pad, tekst, ts.ScriptTarget.ES2023, true);
    const bezoek = (knoop: ts.Node): void => {
      if (ts.isCallExpression(knoop)) {
        const [eerste] = knoop.arguments;
        const gevonden = eerste ? teksten(eerste) : [];
        if (isLogger(knoop.expression, bron)) {
          if (gevonden.length > 0 && gevonden.every((naam) => NAAM.test(naam))) gevonden.forEach((naam) => namen.add(naam));
          else if (!eerste || !DOORGEGEVEN.has(eerste.getText(bron))) zonderNaam.push(`${pad}: ${knoop.getText(bron).slice(0, 80)}`);
        } else if (BEVEILIGINGSLOG.test(knoop.expression.getText(bron)))
          gevonden.filter((naam) => NAAM.test(naam)).forEach((naam) => namen.add(naam));
      }
      if (ts.isTypeAliasDeclaration(knoop) && knoop.name.text === NAMENLIJST && ts.isUnionTypeNode(knoop.type))
        for (const lid of knoop.type.types) if (ts.isLiteralTypeNode(lid) && ts.isStringLiteral(lid.literal)) namen.add(lid.literal.text);
      ts.forEachChild(knoop, bezoek);
    };
    bezoek(bron);
  }
  return { namen: [...namen].sort(), zonderNaam };
};

const isLogger = (aanroep: ts.Expression, bron: ts.SourceFile): boolean =>
  ts.isPropertyAccessExpression(aanroep) && ['info', 'warn', 'error'].includes(aanroep.name.text) && LOGGER.test(aanroep.expression.getText(bron));

/** The literal, or both of `a ? 'x' : 'y'`. */
const teksten = (argument: ts.Expression): readonly string[] => {
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  return ts.isConditionalExpression(argument) ? [...teksten(argument.whenTrue), ...teksten(argument.whenFalse)] : [];
};
