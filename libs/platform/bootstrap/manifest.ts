import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Facet {
  readonly naam: string;
  readonly label: string;
}

/** What a kind tells about itself, so that consumers stay closed to new kinds. */
export interface AanbodsoortManifest {
  /** Name on the wire: `taalstage`. */
  readonly naam: string;
  readonly label: string;
  /** GraphQL type: `Taalstage`. */
  readonly type: string;
  /** Many of them, as in `importeerTaalstages`. */
  readonly meervoud: string;
  /** One seat, as in `reserveerTaalstageplek`. */
  readonly plek: string;
  readonly facetten: readonly Facet[];
}

/** service.json: all that others need to know of a service before it runs. */
export interface Manifest {
  readonly naam: string;
  readonly schema: string;
  readonly label: string;
  readonly publiceert: readonly string[];
  readonly consumeert: readonly string[];
  readonly aanbodsoort?: AanbodsoortManifest;
}

const NAAM = /^[a-z][a-z0-9_-]{1,40}$/;

/** Reads and checks service.json of the given folder. */
export const readManifest = (map: string): Manifest => {
  const manifest = JSON.parse(readFileSync(join(map, 'service.json'), 'utf8')) as Manifest;
  if (!NAAM.test(manifest.naam) || !/^[a-z][a-z0-9_]{1,40}$/.test(manifest.schema))
    throw new Error(`service.json in ${map}: naam of schema klopt niet`);
  return { ...manifest, publiceert: manifest.publiceert ?? [], consumeert: manifest.consumeert ?? [] };
};
