import { kwantiel } from '../systeem/kwantiel.js';

/** Milliseconds of a block of calls. */
export interface Blok {
  readonly p50: number;
  readonly p99: number;
}

export const naarBlok = (tijden: readonly number[]): Blok => ({ p50: kwantiel(tijden, 0.5), p99: kwantiel(tijden, 0.99) });

/** How long work runs unmeasured before a block: long enough for the compiler, the caches and the clock of the processor to settle. */
const WARM_MS = 1_000;

export const warmOp = async (werk: (nummer: number) => unknown): Promise<void> => {
  const einde = performance.now() + WARM_MS;
  for (let nummer = 0; performance.now() < einde; nummer += 1) await werk(nummer);
};

export const meetBlok = (aantal: number, werk: (nummer: number) => unknown): Blok => {
  const tijden = new Array<number>(aantal);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const begin = performance.now();
    werk(nummer);
    tijden[nummer] = performance.now() - begin;
  }
  return naarBlok(tijden);
};

/** The same, one call after the other, for work that is waited for. */
export const meetTraagBlok = async (aantal: number, werk: (nummer: number) => Promise<unknown>): Promise<Blok> => {
  const tijden = new Array<number>(aantal);
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const begin = performance.now();
    await werk(nummer);
    tijden[nummer] = performance.now() - begin;
  }
  return naarBlok(tijden);
};

/** Medians over the rounds. */
export const mediaan = (blokken: readonly Blok[]): Blok => ({
  p50: kwantiel(
    blokken.map(({ p50 }) => p50),
    0.5,
  ),
  p99: kwantiel(
    blokken.map(({ p99 }) => p99),
    0.5,
  ),
});
