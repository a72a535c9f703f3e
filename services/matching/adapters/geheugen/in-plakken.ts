import { setImmediate as adempauze } from 'node:timers/promises';

const PLAK_MS = 4;

/** Does work in slices of a few milliseconds, so that requests go on in between: a rebuild never blocks one over 20 ms. */
export const inPlakken = async <T>(dingen: Iterable<T>, werk: (ding: T) => void): Promise<void> => {
  let einde = performance.now() + PLAK_MS;
  for (const ding of dingen) {
    werk(ding);
    if (performance.now() < einde) continue;
    await adempauze();
    einde = performance.now() + PLAK_MS;
  }
};
