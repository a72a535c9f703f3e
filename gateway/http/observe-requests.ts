import type { FastifyInstance } from 'fastify';
import { isTracing, type ServiceMetrics, withSpan } from '@regiomatch/platform/observability';

/** Of a request that no route took. */
const NO_ROUTE = 'none';

/**
 * Measures each request, the refused ones too, and begins the trace of each question. A `traceparent` from outside is ignored: a visitor does
 * not choose what is traced, and cannot tie a trace of ours to one of others.
 */
export const observeRequests = (server: FastifyInstance, metrics: ServiceMetrics): void => {
  server.addHook('onResponse', (request, reply, done) => {
    metrics.request(request.routeOptions.url ?? NO_ROUTE, reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
  if (!isTracing()) return;
  // After the body is read, because reading it leaves the context of the span.
  server.addHook('preHandler', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql') return done();
    void withSpan('gateway', { kind: 'server' }, (span) => {
      const answered = new Promise<void>((resolve) => reply.raw.once('close', resolve));
      done();
      return answered.then(() => void span.setAttribute('http.response.status_code', reply.statusCode));
    });
  });
};
