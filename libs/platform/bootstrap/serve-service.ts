import { fastify, type FastifyInstance } from 'fastify';
import { type GraphqlVraag, ONLY_DATA } from '../graphql/index.js';
import type { MetricsPage } from '../observability/index.js';
import type { RunningService } from './start-service.js';

export interface ServedService {
  readonly server: FastifyInstance;
  /** Says at each probe and in each answer that it is stopping, while it still answers. */
  readonly afbouwen: () => void;
}

/** A service on a port: GraphQL at /graphql, probes at /startz, /livez and /readyz, numbers at /metrics. Only for inside the cluster. */
export const serveService = async (
  service: RunningService,
  metrics: MetricsPage,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ServedService> => {
  let stopping = false;
  const server = fastify({ bodyLimit: 4_194_304, forceCloseConnections: 'idle', return503OnClosing: false });
  server.addHook('onSend', async (_request, reply) => {
    // Whoever keeps this connection open looks for another address before it closes.
    if (stopping) void reply.header('connection', 'close');
  });
  server.get('/startz', () => 'ok');
  server.get('/livez', () => 'ok');
  server.get('/readyz', async (_request, reply) => (!stopping && (await service.gezond()) ? 'ok' : reply.code(503).send('niet gereed')));
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
  server.post<{ Body: GraphqlVraag }>('/graphql', async ({ body, headers }, reply) => {
    const result = await service.door(body, headers as Readonly<Record<string, string | undefined>>);
    if (Object.keys(result).join() === 'data') void reply.header(ONLY_DATA, '1');
    return result;
  });
  await server.listen({ host, port });
  return { server, afbouwen: () => (stopping = true) };
};
