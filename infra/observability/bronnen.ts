import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Root of the repository; from the sources and from `dist/` alike. */
export const WORTEL = join(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '../../..' : '../..');

export interface Bron {
  /** Path from the root of the repository, with `/`. */
  readonly pad: string;
  readonly tekst: string;
}

const MAPPEN = ['libs', 'services', 'gateway', 'infra'];
const NIET_ZELF_GESCHREVEN = /(?:^|\/)(?:node_modules|dist|\.data)\/|\.d\.ts$/;
const TOETS = /\.(?:spec|suite|fixture)\.ts$/;

/** The TypeScript of the product, without its tests. */
export const bronnen = (): readonly Bron[] =>
  MAPPEN.flatMap((map) =>
    readdirSync(join(WORTEL, map), { recursive: true, encoding: 'utf8' })
      .map((naam) => `${map}/${naam.replaceAll('\\', '/')}`)
      .filter((pad) => pad.endsWith('.ts') && !NIET_ZELF_GESCHREVEN.test(pad) && !TOETS.test(pad))
      .map((pad) => ({ pad, tekst: readFileSync(join(WORTEL, pad), 'utf8') })),
  );
