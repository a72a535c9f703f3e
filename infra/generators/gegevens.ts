import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const pakketmap = (map: string): string => (existsSync(join(map, 'package.json')) ? map : pakketmap(dirname(map)));

/** Folder of the data files that ship with this package; the same for the sources and for the build in `dist/`. */
export const gegevensmap = join(pakketmap(dirname(fileURLToPath(import.meta.url))), 'data');

/** Reads one JSON data file of this package. The files are ours and checked by specs, so the shape is the caller's claim. */
export const leesGegevens = <T>(naam: string): T => JSON.parse(readFileSync(join(gegevensmap, naam), 'utf8')) as T;
