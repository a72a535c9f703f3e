import ts from 'typescript';
import type { Dienstnaam } from './dienstnamen.js';
import type { Bronbestand } from './werkboom.js';

/** Budget of one folder; lines are counted as they stand, comments and blank lines included. */
export interface Budget {
  readonly map: string;
  readonly bestanden: number | null;
  readonly regels: number;
}

export interface Overschrijding {
  readonly map: string;
  readonly wat: 'bestanden' | 'regels';
  readonly gemeten: number;
  readonly plafond: number;
}

/** The worst of one package; it may only go down. */
export interface Maat {
  readonly langsteBestand: number;
  readonly meesteConstructorargumenten: number;
}

const EIGEN_WERK = /\.tsx?$/;
const GEEN_EIGEN_WERK = /\.(?:spec|suite|fixture|voorbeeld)\.tsx?$|\/(?:examples|voorbeelden)\//;
/** The price of a real broker, of a network between services, of metrics or of tracing is not the price of the chassis. */
const BUITEN_HET_CHASSIS = /^libs\/platform\/(?:messaging\/kafka|graphql\/http|observability\/(?:metrics|tracing))\//;
const KIND: Omit<Budget, 'map'> = { bestanden: 15, regels: 600 };

const regelsVan = (tekst: string): number => tekst.trimEnd().split('\n').length;

const handgeschreven = (bestanden: readonly Bronbestand[]): readonly Bronbestand[] =>
  bestanden.filter(({ pad }) => EIGEN_WERK.test(pad) && !GEEN_EIGEN_WERK.test(pad) && !BUITEN_HET_CHASSIS.test(pad));

/** Every kind gets the same budget; a folder with a larger one has a line of its own. */
export const budgetten = (diensten: readonly Dienstnaam[], eigen: readonly Budget[]): readonly Budget[] => [
  ...eigen,
  ...diensten.filter(({ map, soort }) => soort !== null && !eigen.some((budget) => budget.map === map)).map(({ map }) => ({ map, ...KIND })),
];

/** Gate 6, fixed ceilings: what a kind and the chassis may cost, so that the seventh kind stays as cheap as the first. */
export const overschrijdingen = (bestanden: readonly Bronbestand[], plafonds: readonly Budget[]): readonly Overschrijding[] =>
  plafonds.flatMap((budget) => {
    const eigen = handgeschreven(bestanden).filter(({ pad }) => pad.startsWith(`${budget.map}/`));
    const regels = eigen.reduce((som, { tekst }) => som + regelsVan(tekst), 0);
    return [
      ...(budget.bestanden !== null && eigen.length > budget.bestanden
        ? [{ map: budget.map, wat: 'bestanden' as const, gemeten: eigen.length, plafond: budget.bestanden }]
        : []),
      ...(regels > budget.regels ? [{ map: budget.map, wat: 'regels' as const, gemeten: regels, plafond: budget.regels }] : []),
    ];
  });

const constructorargumenten = ({ pad, tekst }: Bronbestand): number => {
  let meeste = 0;
  const bezoek = (knoop: ts.Node): void => {
    if (ts.isConstructorDeclaration(knoop)) meeste = Math.max(meeste, knoop.parameters.length);
    ts.forEachChild(knoop, bezoek);
  };
  bezoek(ts.createSourceFile(pad, tekst, ts.ScriptTarget.ES2023, false));
  return meeste;
};

const pakketVan = (pad: string): string | null => /^(?:(?:libs|services|infra)\/[^/]+|gateway|web|scripts)(?=\/)/.exec(pad)?.[0] ?? null;

/** The longest file and the constructor with most arguments, per package. */
export const maten = (bestanden: readonly Bronbestand[]): Readonly<Record<string, Maat>> => {
  const perPakket: Record<string, Maat> = {};
  for (const bestand of handgeschreven(bestanden)) {
    const pakket = pakketVan(bestand.pad);
    if (pakket === null) continue;
    const tot = perPakket[pakket] ?? { langsteBestand: 0, meesteConstructorargumenten: 0 };
    perPakket[pakket] = {
      langsteBestand: Math.max(tot.langsteBestand, regelsVan(bestand.tekst)),
      meesteConstructorargumenten: Math.max(tot.meesteConstructorargumenten, constructorargumenten(bestand)),
    };
  }
  return perPakket;
};
