import { fastify, type FastifyInstance } from 'fastify';
import type { MetricsPage } from '@regiomatch/platform/observability';
import type { Readiness } from './readiness.js';

/** Probes and metrics on a port of their own, so that the public one says nothing about how the gateway is doing (S41). */
export const managementServer = (readiness: Readiness, metrics: MetricsPage): FastifyInstance => {
  const server = fastify();
  server.get('/startz', () => 'ok');
  server.get('/livez', () => 'ok');
  server.get('/readyz', async (_request, reply) => ((await readiness.isReady()) ? 'ok' : reply.code(503).send('niet gereed')));
  server.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.render()));
  return server;
};
