import { Afwijkingen } from '@regiomatch/matching/adapters/meilisearch/afwijkingen.js';
import { Herbouw, type Herbouwd } from '@regiomatch/matching/adapters/meilisearch/herbouw.js';
import { PostgresZoekwachtrij } from '@regiomatch/matching/adapters/meilisearch/postgres-zoekwachtrij.js';
import { Zoekserver, type Zoekserveradres } from '@regiomatch/matching/adapters/meilisearch/zoekserver.js';
import { createDataSource, Database } from '@regiomatch/platform/persistence';

/** One connection holds the lock while the other reads. */
const VERBINDINGEN = 2;

/**
 * Builds the search index anew from the record of matching and changes over to it. The service may run: it goes on answering and changing.
 * @throws HerbouwLoopt
 */
export const herbouwZoekindex = async (databaseUrl: string, adres: Zoekserveradres, voortgang: (aanbod: number) => void): Promise<Herbouwd> => {
  const dataSource = createDataSource({ url: databaseUrl, service: 'herindex', schema: 'matching', entities: [], poolSize: VERBINDINGEN });
  await dataSource.initialize();
  try {
    const database = new Database(dataSource);
    const server = new Zoekserver(adres);
    return await new Herbouw(server, database, new Afwijkingen(server, new PostgresZoekwachtrij(), database)).bouw(voortgang);
  } finally {
    await dataSource.destroy();
  }
};
