import { HerbouwLoopt } from '@regiomatch/matching/adapters/meilisearch/herbouw.js';
import { Indextaakmislukt } from '@regiomatch/matching/adapters/meilisearch/zoekserver.js';
import { ConfigOngeldig } from '@regiomatch/platform/config';
import { MeilisearchApiError, MeilisearchRequestError } from 'meilisearch';
import { InstellingOntbreekt } from './zoekserver-config.js';

const EIGEN = [InstellingOntbreekt, ConfigOngeldig, HerbouwLoopt, Indextaakmislukt];

/** What went wrong, for an operator; an error that nobody foresaw is shown as it is. */
export const uitleg = (error: unknown): unknown => {
  if (EIGEN.some((soort) => error instanceof soort)) return (error as Error).message;
  if (error instanceof MeilisearchRequestError) return 'Meilisearch is niet bereikbaar. Klopt MEILI_URL, en draait de server?';
  if (error instanceof MeilisearchApiError) return `Meilisearch weigert (${error.cause?.code ?? error.response.status}). Klopt de sleutel?`;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return `De database is niet te gebruiken (${code}). Klopt DATABASE_URL, en is de database bijgewerkt?`;
  return error;
};
