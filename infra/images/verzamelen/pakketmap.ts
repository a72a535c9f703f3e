import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the package that an import in this file reaches, found as Node finds it; not through `exports`, which may hide its package.json.
 *
 * @throws Error when it is not installed.
 */
export const pakketmap = (vanuit: string, importnaam: string): string => {
  const gevonden = zoekPakketmap(vanuit, importnaam);
  if (gevonden === undefined) throw new Error(`Het pakket ${importnaam} is niet geïnstalleerd, en ${vanuit} heeft het nodig.`);
  return gevonden;
};

/** The same, or undefined. */
export const zoekPakketmap = (vanuit: string, importnaam: string): string | undefined => {
  const naam = importnaam
    .split('/')
    .slice(0, importnaam.startsWith('@') ? 2 : 1)
    .join('/');
  for (let map = vanuit; map !== dirname(map); map = dirname(map)) {
    const kandidaat = join(map, 'node_modules', naam);
    if (existsSync(join(kandidaat, 'package.json'))) return kandidaat;
  }
  return undefined;
};
