import type { Zoekserveradres } from '@regiomatch/matching/adapters/meilisearch/zoekserver.js';
import { Meilisearch, type Key, type KeyCreation } from 'meilisearch';

/** All that matching does with its index, and nothing more: no other index, no keys, no dumps, no settings of the server. */
export const RECHTEN = [
  'search',
  'documents.add',
  'documents.get',
  'documents.delete',
  'indexes.create',
  'indexes.get',
  'indexes.delete',
  'indexes.swap',
  'settings.get',
  'settings.update',
  'stats.get',
  'tasks.get',
] as const satisfies KeyCreation['actions'];

/**
 * The key of matching for its index: the one that is there, or a new one. A key with other rights is replaced.
 * @param vervang true makes a new key and ends the old one
 * @param uid of a new key: with the main key it decides what the key will be, so that it can be known before the server runs
 */
export const zoeksleutel = async (
  { url, index }: Pick<Zoekserveradres, 'url' | 'index'>,
  hoofdsleutel: string,
  vervang: boolean,
  uid?: string,
): Promise<string> => {
  const server = new Meilisearch({ host: url, apiKey: hoofdsleutel });
  const name = `matching ${index}`;
  const { results } = await server.getKeys({ limit: 1_000 });
  const eigen = results.filter((sleutel) => sleutel.name === name);
  const [goed] = eigen.filter((sleutel) => heeftRechten(sleutel, index));
  if (goed !== undefined && !vervang) return goed.key;
  // A uid can only be given once.
  for (const { uid: oude } of eigen) if (oude === uid) await server.deleteKey(oude);
  const { key } = await server.createKey({
    ...(uid === undefined ? {} : { uid }),
    name,
    description: 'Zoeken en bijwerken door de dienst matching',
    actions: [...RECHTEN],
    indexes: [`${index}*`],
    expiresAt: null,
  });
  for (const { uid: oude } of eigen) if (oude !== uid) await server.deleteKey(oude);
  return key;
};

const heeftRechten = ({ actions, indexes, expiresAt }: Key, index: string): boolean =>
  expiresAt === null && gelijk(actions, RECHTEN) && gelijk(indexes, [`${index}*`]);

const gelijk = (een: readonly string[], ander: readonly string[]): boolean => [...een].sort().join() === [...ander].sort().join();
