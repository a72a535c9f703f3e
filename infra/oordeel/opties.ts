import { parseArgs } from 'node:util';

export const UITLEG = `Beoordeelt een map met voorbeelden door een lege regio te vragen en haar antwoorden te vergelijken met verwacht.json.

  npm run oordeel -- <map> [--url http://127.0.0.1:4000]

  <map>        map met plaatsen.json, aanbod.json, profielen.json en eventueel verwacht.json
  --url <url>  een lege regio die al draait; zonder --url start er een eigen, tijdelijke regio`;

export interface Opties {
  readonly map: string;
  /** Null: start a region of our own. */
  readonly url: string | null;
}

/** The command line, or null when it is not understood. */
export const leesOpties = (args: readonly string[]): Opties | null => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { url: { type: 'string' } }, allowPositionals: true });
    const [map, ...over] = positionals;
    if (map === undefined || over.length > 0 || (values.url !== undefined && !URL.canParse(values.url))) return null;
    return { map, url: values.url ?? null };
  } catch {
    return null;
  }
};
