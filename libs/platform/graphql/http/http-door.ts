import { getOperationAST, parse, type ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { inject, withSpan } from '../../observability/index.js';
import { DienstOnbereikbaar } from '../service-client.js';
import type { Door, Headers } from '../door.js';
import type { GraphqlVraag } from '../subgraph.js';
import { ONLY_DATA, UnreadResult } from './unread-result.js';

/** How long an address that refused a connection, or said that it is stopping, is passed over. */
const OVERSLAAN_MS = 2_000;
const TIMEOUT_MS = 30_000;
/** Nothing was sent: safe to ask elsewhere, whatever the question. */
const NIET_VERBONDEN = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
/** The connection broke while asking: the question may have been answered. */
const AFGEBROKEN = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

interface Adres {
  readonly pool: Pool;
  overgeslagenTot: number;
}

/**
 * The door of a service that runs elsewhere, over pooled HTTP connections to one or more addresses in turn. A question goes to another
 * address when nothing was sent to the first; when the connection broke half-way only a query does: a mutation may have been done.
 */
export const httpDoor = (service: string, urls: string | readonly string[]): Door => {
  const adressen = [urls].flat().map((url): Adres => ({
    pool: new Pool(new URL(url).origin, {
      connections: 32,
      pipelining: 1,
      keepAliveTimeout: 30_000,
      connectTimeout: 2_000,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    }),
    overgeslagenTot: 0,
  }));
  let beurt = 0;
  const stelOmDeBeurt: Door = async (vraag, headers) => {
    beurt += 1;
    for (const adres of opBeurt(adressen, beurt)) {
      try {
        return await stel(adres, vraag, headers);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (NIET_VERBONDEN.has(code)) adres.overgeslagenTot = Date.now() + OVERSLAAN_MS;
        else if (!AFGEBROKEN.has(code) || isMutatie(vraag.query)) break;
      }
    }
    throw new DienstOnbereikbaar(service);
  };
  return (vraag, headers) => withSpan(`ask ${service}`, { kind: 'client' }, () => stelOmDeBeurt(vraag, inject(headers)));
};

/** Every address once, those that are passed over last. */
const opBeurt = (adressen: readonly Adres[], beurt: number): readonly Adres[] => {
  const nu = Date.now();
  const rij = adressen.map((_, i) => adressen[(beurt + i) % adressen.length]!);
  return [...rij.filter(({ overgeslagenTot }) => overgeslagenTot <= nu), ...rij.filter(({ overgeslagenTot }) => overgeslagenTot > nu)];
};

const stel = async (adres: Adres, vraag: GraphqlVraag, headers: Headers): Promise<ExecutionResult> => {
  const given = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const {
    statusCode,
    headers: terug,
    body,
  } = await adres.pool.request({
    path: '/graphql',
    method: 'POST',
    headers: { ...given, 'content-type': 'application/json' },
    body: JSON.stringify(vraag),
  });
  // A service that is stopping still answers, and says so.
  if (terug['connection'] === 'close') adres.overgeslagenTot = Date.now() + OVERSLAAN_MS;
  if (statusCode === 200 && terug[ONLY_DATA] === '1') return new UnreadResult(Buffer.from(await body.arrayBuffer()));
  const result = (await body.json()) as ExecutionResult;
  if (statusCode < 500 && (result.data !== undefined || result.errors !== undefined)) return result;
  throw new Error(`antwoord ${statusCode}`);
};

/** What cannot be read counts as a mutation. */
const isMutatie = (query: string): boolean => {
  try {
    return getOperationAST(parse(query))?.operation !== 'query';
  } catch {
    return true;
  }
};
