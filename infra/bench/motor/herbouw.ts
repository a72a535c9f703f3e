import { setImmediate as adempauze } from 'node:timers/promises';
import type { AanbodKolommen } from '@regiomatch/matching-kern';

const PLAK_MS = 4;

export interface Herbouwtijd {
  readonly totaalMs: number;
  /** The longest that the event loop could do nothing else. */
  readonly langsteBlokMs: number;
}

/** Rebuilds as the service does: in slices of a few milliseconds, while something else wants its turn each time. */
export const meetHerbouw = async (motor: AanbodKolommen): Promise<Herbouwtijd> => {
  let klaar = false;
  let langsteBlokMs = 0;
  let vorige = performance.now();
  const wachter = (async (): Promise<void> => {
    for (;;) {
      await adempauze();
      const nu = performance.now();
      langsteBlokMs = Math.max(langsteBlokMs, nu - vorige);
      vorige = nu;
      if (klaar) return;
    }
  })();
  const begin = performance.now();
  let einde = begin + PLAK_MS;
  const stappen = motor.herbouw();
  while (!stappen.next().done) {
    if (performance.now() < einde) continue;
    await adempauze();
    einde = performance.now() + PLAK_MS;
  }
  const totaalMs = performance.now() - begin;
  klaar = true;
  await wachter;
  return { totaalMs, langsteBlokMs };
};
