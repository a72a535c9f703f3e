import { randomUUID } from 'node:crypto';
import { type RunningMeilisearch, startMeilisearch } from '@regiomatch/servers';
import { zoeksleutel } from '@regiomatch/zoekindex/zoeksleutel.js';

const INDEX = 'regiomatch-aanbod';

export interface Zoekserver {
  readonly server: RunningMeilisearch;
  readonly url: string;
  /** Of matching, for its own index alone. */
  readonly key: string;
  /** Throws all its data away; the operator gives the key again, which stays the same. */
  verliesAlles(): Promise<void>;
}

/** A real Meilisearch for a region. @param programma path of the program, which this project does not install */
export const startZoekserver = async (programma: string): Promise<Zoekserver> => {
  const server = await startMeilisearch(programma);
  const uid = randomUUID();
  const sleutel = (): Promise<string> => zoeksleutel({ url: server.address, index: INDEX }, server.masterKey, false, uid);
  return {
    server,
    url: server.address,
    key: await sleutel(),
    verliesAlles: async () => {
      await server.restartEmpty();
      await sleutel();
    },
  };
};
