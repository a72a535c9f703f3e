// node scripts/draai.mjs <program> [arguments]: runs a built program of this repository, after installing and building what is needed.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eisNodeVersie } from './stappen/eis-node-versie.mjs';

eisNodeVersie();
const { bereidVoor } = await import('./stappen/bereid-voor.mjs');
bereidVoor();
process.argv.splice(1, 2, resolve(import.meta.dirname, '..', process.argv[2] ?? ''));
await import(pathToFileURL(process.argv[1]).href);
