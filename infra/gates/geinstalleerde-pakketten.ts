import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pakket } from './licenties.js';

interface Ingang {
  readonly name?: string;
  readonly version?: string;
  readonly link?: boolean;
  readonly license?: unknown;
  readonly licenses?: unknown;
}

const soort = (waarde: unknown): string | null =>
  typeof waarde === 'string'
    ? waarde
    : typeof waarde === 'object' && waarde !== null && 'type' in waarde && typeof waarde.type === 'string'
      ? waarde.type
      : null;

/** `license` as npm wants it, or the object and list forms of old packages. */
const licentieVan = ({ license, licenses }: Ingang): string | null => {
  if (!Array.isArray(licenses)) return soort(license);
  const keuze = licenses.map(soort);
  return soort(license) ?? (keuze.includes(null) || keuze.length === 0 ? null : `(${keuze.join(' OR ')})`);
};

/** Every package of the lock file; what is installed is read from its own package.json, what is for another machine from the lock file. */
export const geinstalleerdePakketten = (wortel: string): readonly Pakket[] => {
  const { packages } = JSON.parse(readFileSync(join(wortel, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Ingang>> };
  return Object.entries(packages)
    .filter(([plek, ingang]) => plek.includes('node_modules/') && ingang.link !== true)
    .map(([plek, ingang]) => {
      const bestand = join(wortel, plek, 'package.json');
      const eigen = existsSync(bestand) ? (JSON.parse(readFileSync(bestand, 'utf8')) as Ingang) : ingang;
      return {
        naam: ingang.name ?? plek.slice(plek.lastIndexOf('node_modules/') + 'node_modules/'.length),
        versie: ingang.version ?? '',
        licentie: licentieVan(eigen),
      };
    });
};
