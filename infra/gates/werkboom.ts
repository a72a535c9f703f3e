import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One hand-written file of the repository. */
export interface Bronbestand {
  /** Path from the root of the repository, with `/`. */
  readonly pad: string;
  readonly tekst: string;
}

/** Root of the repository; from the sources and from `dist/` alike. */
export const WORTEL = join(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '../../..' : '../..');

const NIET_VAN_MENSEN = new Set(['node_modules', 'dist', 'coverage', '.git', '.data', '.nx']);
const SOORTEN = new Set(['.ts', '.tsx', '.js', '.mjs', '.sql', '.graphql', '.json', '.md', '.yml', '.yaml']);

/** Everything in the repository that people wrote and a gate may want to read; generated files and the lock file are not among it. */
export const werkboom = (wortel: string = WORTEL): readonly Bronbestand[] => {
  const bestanden: Bronbestand[] = [];
  const loop = (map: string): void => {
    for (const ingang of readdirSync(map, { withFileTypes: true })) {
      const pad = join(map, ingang.name);
      if (ingang.isDirectory()) {
        if (!NIET_VAN_MENSEN.has(ingang.name)) loop(pad);
      } else if (SOORTEN.has(extname(ingang.name)) && !ingang.name.includes('.generated.') && ingang.name !== 'package-lock.json') {
        bestanden.push({ pad: relative(wortel, pad).split(sep).join('/'), tekst: readFileSync(pad, 'utf8') });
      }
    }
  };
  loop(wortel);
  return bestanden.sort((een, ander) => (een.pad < ander.pad ? -1 : 1));
};
