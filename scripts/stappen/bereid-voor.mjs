import { fileURLToPath } from 'node:url';
import { bouw } from './bouw.mjs';
import { installeer } from './installeer.mjs';

/** Installs and builds what a fresh or changed clone still needs; ends the process with a clear message when that fails. */
export function bereidVoor(root = fileURLToPath(new URL('../..', import.meta.url))) {
  const begin = Date.now();
  const meld = (regel) => console.error(regel);
  try {
    installeer(root, meld);
    bouw(root, meld);
  } catch (fout) {
    console.error(fout.message);
    process.exit(1);
  }
  const seconden = Math.round((Date.now() - begin) / 1000);
  if (seconden > 0) meld(`Klaar met voorbereiden na ${seconden} s.`);
}
