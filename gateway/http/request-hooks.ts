import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { Actor } from '@regiomatch/platform/access';
import { RequestRefused } from '../errors/request-refused.js';
import type { Limits } from '../gateway-config.js';
import { checkBody } from '../limits/check-body.js';
import type { DocumentCheck } from '../limits/document-check.js';
import type { Login } from '../login/login.js';
import { JwtGuard } from './jwt-guard.js';
import { OPEN_ROUTES } from './open-routes.js';
import type { RateLimits } from './rate-limits.js';
import type { Readiness } from './readiness.js';
import { SECURITY_HEADERS } from './security-headers.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

const CORRELATION_ID = /^[\w-]{8,64}$/;

/** The client's own id when it is harmless in a log, else a fresh one. */
export const requestId = ({ headers }: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): string => {
  const given = headers['x-correlatie-id'];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
};

export interface RequestRules {
  readonly limits: Limits;
  readonly rates: RateLimits;
  readonly documents: DocumentCheck;
  readonly readiness: Readiness;
  /** Sign-in of browsers at an OpenID provider. */
  readonly login?: Login | undefined;
}

/** What every request passes before a route sees it: id, rate, sign-in, rate; and for a question its form and weight. */
export const addRequestHooks = (server: FastifyInstance, { limits, rates, documents, readiness, login }: RequestRules): void => {
  const guard = new JwtGuard();

  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers(SECURITY_HEADERS).header('x-correlatie-id', request.id).header('cache-control', 'no-store');
    await rates.beforeSignIn(request, reply);
    if (OPEN_ROUTES.has(request.routeOptions.url ?? '')) return;
    await login?.voorAanmelden(request);
    await guard.canActivate(new ExecutionContextHost([request, reply]));
    login?.naAanmelden(request);
    await rates.afterSignIn(request, reply);
    if (isQuestion(request) && request.method !== 'POST') {
      reply.header('allow', 'POST');
      throw new RequestRefused(405, 'vraag.alleen-post', 'Stel vragen met POST.');
    }
  });

  server.addHook('preHandler', async (request: FastifyRequest) => {
    if (!isQuestion(request)) return;
    const question = checkBody(request.body, limits);
    documents.check(question.query);
    request.body = question;
  });

  // A client that keeps its connection would keep us from stopping.
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.stopping) reply.header('connection', 'close');
    done(null, payload);
  });
};

const isQuestion = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url === '/graphql';
