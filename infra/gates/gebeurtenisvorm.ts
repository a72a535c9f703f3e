import ts from 'typescript';
import type { Bronbestand } from './werkboom.js';

/** One member of the published language: its type as written, and whether a producer may leave it out. */
export interface Lid {
  readonly type: string;
  readonly verplicht: boolean;
}

/** `AanbodV1.plaats` → member; also `AANBOD_GEWIJZIGD_V1.type` → its fixed value, and `Fase` → the text of the type. */
export type Taalvorm = Readonly<Record<string, Lid>>;

const opEenRegel = (tekst: string): string =>
  tekst
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();

const ledenVan = (eigenaar: string, leden: readonly ts.TypeElement[], bron: ts.SourceFile): readonly [string, Lid][] =>
  leden.flatMap((lid): readonly [string, Lid][] => {
    if (!ts.isPropertySignature(lid) || lid.type === undefined) return [];
    const naam = `${eigenaar}.${lid.name.getText(bron)}`;
    const verplicht = lid.questionToken === undefined;
    return ts.isTypeLiteralNode(lid.type)
      ? [[naam, { type: 'object', verplicht }], ...ledenVan(naam, lid.type.members, bron)]
      : [[naam, { type: opEenRegel(lid.type.getText(bron)), verplicht }]];
  });

const zonderAsConst = (uitdrukking: ts.Expression): ts.Expression => (ts.isAsExpression(uitdrukking) ? uitdrukking.expression : uitdrukking);

const constanten = (verklaring: ts.VariableStatement, bron: ts.SourceFile): readonly [string, Lid][] =>
  verklaring.declarationList.declarations.flatMap((constante): readonly [string, Lid][] => {
    if (constante.initializer === undefined) return [];
    const waarde = zonderAsConst(constante.initializer);
    const naam = constante.name.getText(bron);
    if (ts.isArrayLiteralExpression(waarde))
      return waarde.elements.map((element) => [`${naam}[${element.getText(bron)}]`, { type: 'waarde', verplicht: false }]);
    if (!ts.isObjectLiteralExpression(waarde)) return [[naam, { type: opEenRegel(waarde.getText(bron)), verplicht: true }]];
    return waarde.properties
      .filter(ts.isPropertyAssignment)
      .map((eigenschap) => [`${naam}.${eigenschap.name.getText(bron)}`, { type: opEenRegel(eigenschap.initializer.getText(bron)), verplicht: true }]);
  });

const isGepubliceerd = (verklaring: ts.Statement): boolean =>
  ts.canHaveModifiers(verklaring) && (ts.getModifiers(verklaring)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);

/** Everything that libs/contracts exports, flat and in order of name. */
export const taalvorm = (bestanden: readonly Bronbestand[]): Taalvorm => {
  const leden = bestanden
    .filter(({ pad }) => /^libs\/contracts\/[^/]+\.ts$/.test(pad) && !pad.endsWith('.spec.ts'))
    .flatMap(({ pad, tekst }) => {
      const bron = ts.createSourceFile(pad, tekst, ts.ScriptTarget.ES2023, true);
      return bron.statements.filter(isGepubliceerd).flatMap((verklaring): readonly [string, Lid][] => {
        if (ts.isInterfaceDeclaration(verklaring)) return ledenVan(verklaring.name.text, [...verklaring.members], bron);
        if (ts.isTypeAliasDeclaration(verklaring))
          return [[verklaring.name.text, { type: opEenRegel(verklaring.type.getText(bron)), verplicht: true }]];
        return ts.isVariableStatement(verklaring) ? constanten(verklaring, bron) : [];
      });
    });
  return Object.fromEntries(leden.sort(([een], [ander]) => (een < ander ? -1 : 1)));
};
