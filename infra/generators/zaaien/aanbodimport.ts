import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gegevensmap } from '../gegevens.js';
import type { Import } from './importeer.js';

interface Manifest {
  readonly aanbodsoort?: { readonly naam: string; readonly meervoud: string };
}

let acten: ReadonlyMap<string, string> | undefined;

/** Name of the import act by name of the kind, as each kind's own manifest says: a new kind needs no line here. */
const leesActen = (): ReadonlyMap<string, string> => {
  const diensten = join(gegevensmap, '..', '..', '..', 'services');
  const manifesten = readdirSync(diensten)
    .map((map) => join(diensten, map, 'service.json'))
    .filter((pad) => existsSync(pad))
    .map((pad) => JSON.parse(readFileSync(pad, 'utf8')) as Manifest);
  return new Map(manifesten.flatMap(({ aanbodsoort }) => (aanbodsoort ? [[aanbodsoort.naam, `importeer${aanbodsoort.meervoud}`] as const] : [])));
};

/** The import of a kind, which also publishes. @throws Error for a kind that no service offers */
export const aanbodimport = (soort: string): Import => {
  acten ??= leesActen();
  const act = acten.get(soort);
  if (act === undefined) throw new Error(`De regio kent geen aanbod van de soort "${soort}". Wel: ${[...acten.keys()].sort().join(', ')}.`);
  return { act, verslag: 'AanbodImportVerslag', verder: ', publiceer: true' };
};
