import { Worker } from 'node:worker_threads';
import { kwantiel } from './kwantiel.js';

/** One request that is asked over and over. */
export interface Belasting {
  readonly url: string;
  readonly koppen: Readonly<Record<string, string>>;
  readonly lichaam: string;
  readonly verbindingen: number;
  readonly seconden: number;
}

export interface Belastingsuitslag {
  /** Milliseconds per answered request. */
  readonly tijden: readonly number[];
  readonly mislukt: number;
}

export interface Meting {
  readonly perSeconde: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Asks over a fixed number of connections, from a thread of its own, so that the load does not wait for what it measures. @throws when a request failed. */
export const belast = async (belasting: Belasting): Promise<Meting> => {
  const { tijden, mislukt } = await new Promise<Belastingsuitslag>((resolve, reject) => {
    const werker = new Worker(new URL('./belasting-werker.js', import.meta.url), { workerData: belasting });
    werker.once('message', resolve);
    werker.once('error', reject);
  });
  if (mislukt > 0) throw new Error(`${mislukt} vragen mislukten`);
  return { perSeconde: tijden.length / belasting.seconden, p50: kwantiel(tijden, 0.5), p99: kwantiel(tijden, 0.99) };
};
