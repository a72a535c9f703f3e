import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Beeld } from '../beelden.js';
import { volgModules } from './modulespoor.js';
import { sluitPakketten } from './pakketsluiting.js';

/** Read at run time beside the code of a package of our own. */
const GEGEVENS = ['package.json', 'service.json', 'migrations', 'sdl', 'dist/diensten.json'];
const SDL = /^api\/(?!.*generated).*\.graphql$/;
/** Of packages of others: nothing that only a developer reads; a licence stays. */
const NIET_NODIG = /\.(?:[cm]?tsx?|map|flow|tsbuildinfo)$|^(?!.*licen[cs]e)(?!.*notice).*\.(?:md|markdown)$/i;
const NIET_NODIGE_MAPPEN = /^(?:tests?|__tests__|examples?|benchmarks?|docs?|coverage|\.github|\.vscode)$/;

/** Every file of an image, and every link, as paths from the root of the repository. */
export const beeldinhoud = (root: string, beeld: Beeld): ReadonlySet<string> => {
  const { bestanden, eigen, links, pakketten } = volgModules(root, beeld.programmas);
  const paden = new Set([...bestanden, ...links]);
  for (const map of eigen) {
    for (const naam of GEGEVENS) for (const pad of alles(root, join(map, naam))) paden.add(pad);
    for (const pad of alles(root, join(map, 'api'))) if (SDL.test(pad.slice(map.length + 1))) paden.add(pad);
  }
  for (const map of sluitPakketten(root, pakketten)) {
    for (const item of readdirSync(join(root, map), { withFileTypes: true })) {
      if (item.isDirectory() && NIET_NODIGE_MAPPEN.test(item.name)) continue;
      for (const pad of alles(root, join(map, item.name))) if (!NIET_NODIG.test(pad)) paden.add(pad);
    }
  }
  return paden;
};

// A nested node_modules is a folder of other packages: what is needed of it stands in the closure by itself.
function* alles(root: string, pad: string): Generator<string> {
  if (!existsSync(join(root, pad)) || pad.endsWith('/node_modules')) return;
  if (!statSync(join(root, pad)).isDirectory()) return void (yield pad);
  for (const naam of readdirSync(join(root, pad))) yield* alles(root, join(pad, naam));
}
