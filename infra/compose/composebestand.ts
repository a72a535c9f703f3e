import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A service of a compose file, as far as we look at it. */
export interface Composedienst {
  readonly image: string;
  readonly build?: { readonly context: string; readonly target: string };
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

export interface Composebestand {
  readonly services: Readonly<Record<string, Composedienst>>;
}

const VERWIJZING = /\$\{(\w+)(?::([?-])([^}]*))?\}/g;

/** docker-compose.yml with its anchors worked out and its variables still in it. */
export const leesCompose = (root: string): Composebestand =>
  parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true, maxAliasCount: -1 }) as Composebestand;

/** The text with its variables filled in, as compose does. @throws Error for a required one that is not there */
export const vulIn = (tekst: string, env: ReadonlyMap<string, string>): string =>
  tekst.replace(VERWIJZING, (_, naam: string, teken: string | undefined, rest: string | undefined) => {
    const waarde = env.get(naam);
    if (waarde !== undefined && waarde !== '') return waarde;
    if (teken === '-') return rest ?? '';
    throw new Error(`${naam}: ${rest ?? 'ontbreekt'}`);
  });

/** Names of the variables that must be given. */
export const verplichteVariabelen = (tekst: string): ReadonlySet<string> =>
  new Set([...tekst.matchAll(VERWIJZING)].filter(([, , teken]) => teken === '?').map(([, naam]) => naam ?? ''));
