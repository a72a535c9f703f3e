import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { pakketmap } from './pakketmap.js';

/** What a program loads, as paths from the root of the repository. */
export interface Modulespoor {
  /** Files of our own. */
  readonly bestanden: ReadonlySet<string>;
  /** Folders of our own packages. */
  readonly eigen: ReadonlySet<string>;
  /** Links to our own packages that are imported by name, such as `node_modules/@regiomatch/platform`. */
  readonly links: ReadonlySet<string>;
  /** Folders of the packages of others that our own files import, such as `node_modules/pg`. */
  readonly pakketten: ReadonlySet<string>;
}

const EIGEN = '@regiomatch/';

/**
 * Follows every import from the built programs onwards, also `import('…')` and `require.resolve('@regiomatch/…')` of a literal name.
 *
 * @throws Error when a program or an import does not exist: an image without it would not start.
 */
export const volgModules = (root: string, programmas: readonly string[]): Modulespoor => {
  const bestanden = new Set<string>();
  const eigen = new Set<string>();
  const links = new Set<string>();
  const pakketten = new Set<string>();
  const wachtrij = programmas.map((programma) => join(root, programma));
  for (let bestand = wachtrij.pop(); bestand !== undefined; bestand = wachtrij.pop()) {
    const pad = relative(root, bestand);
    if (bestanden.has(pad)) continue;
    if (!existsSync(bestand)) throw new Error(`${pad} ontbreekt: bouw eerst, of haal het weg uit infra/images/beelden.ts.`);
    bestanden.add(pad);
    eigen.add(relative(root, eigenPakket(bestand)));
    if (bestand.endsWith('.json')) continue;
    for (const naam of geimporteerd(readFileSync(bestand, 'utf8'))) {
      if (naam.startsWith('node:')) continue;
      const eigenNaam = naam.startsWith(EIGEN);
      if (eigenNaam || !naam.startsWith('.')) (eigenNaam ? links : pakketten).add(relative(root, pakketmap(bestand, naam)));
      if (eigenNaam || naam.startsWith('.')) wachtrij.push(createRequire(bestand).resolve(naam));
    }
  }
  return { bestanden, eigen, links, pakketten };
};

const geimporteerd = (bron: string): string[] => [
  ...ts.preProcessFile(bron, true, true).importedFiles.map(({ fileName }) => fileName),
  ...[...bron.matchAll(/\.resolve\('(@regiomatch\/[^']+)'\)/g)].flatMap(([, naam]) => naam ?? []),
];

const eigenPakket = (bestand: string): string => {
  for (let map = dirname(bestand); map !== dirname(map); map = dirname(map)) if (existsSync(join(map, 'package.json'))) return map;
  throw new Error(`${bestand} hoort bij geen pakket.`);
};
