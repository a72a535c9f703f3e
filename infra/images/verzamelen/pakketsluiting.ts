import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isBuiltin } from 'node:module';
import { pakketmap, zoekPakketmap } from './pakketmap.js';

interface Pakket {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

interface Slot {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean } | undefined>>;
}

/**
 * These packages and all that they need to run. An optional companion goes along when the product itself asks for it: Nest loads such a package
 * by a name that no import shows.
 *
 * @throws Error when a package for development would come along (S46).
 */
export const sluitPakketten = (root: string, begin: Iterable<string>): ReadonlySet<string> => {
  const gevraagd = new Set(Object.keys(lees<Pakket>(join(root, 'package.json')).dependencies ?? {}));
  const { packages } = lees<Slot>(join(root, 'package-lock.json'));
  const sluiting = new Set<string>();
  const wachtrij = [...begin];
  for (let pad = wachtrij.pop(); pad !== undefined; pad = wachtrij.pop()) {
    if (sluiting.has(pad)) continue;
    if (packages[pad]?.dev === true)
      throw new Error(`${pad} is een pakket voor ontwikkeling en hoort in geen image: zet het in package.json bij dependencies.`);
    sluiting.add(pad);
    const map = join(root, pad);
    const pakket = lees<Pakket>(join(map, 'package.json'));
    const verplicht = Object.keys(pakket.dependencies ?? {}).filter((naam) => pakket.optionalDependencies?.[naam] === undefined);
    const metgezellen = Object.keys(pakket.peerDependencies ?? {});
    const optioneel = metgezellen.filter((naam) => pakket.peerDependenciesMeta?.[naam]?.optional === true);
    const nodig = [...verplicht, ...metgezellen.filter((naam) => !optioneel.includes(naam))].filter(
      (naam) => !isBuiltin(naam) || zoekPakketmap(map, naam),
    );
    const misschien = [...Object.keys(pakket.optionalDependencies ?? {}), ...optioneel.filter((naam) => gevraagd.has(naam))];
    for (const naam of nodig) wachtrij.push(relative(root, pakketmap(map, naam)));
    for (const naam of misschien) {
      const gevonden = zoekPakketmap(map, naam);
      if (gevonden !== undefined) wachtrij.push(relative(root, gevonden));
    }
  }
  return sluiting;
};

const lees = <T>(bestand: string): T => JSON.parse(readFileSync(bestand, 'utf8')) as T;
