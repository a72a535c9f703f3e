import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from '../errors/error-body.js';
import type { GatewayConfig, Limits } from '../gateway-config.js';
import { requestId } from './request-hooks.js';

/** The HTTP server under Nest. */
export const fastifyAdapter = ({ trustedProxies = [] }: GatewayConfig, { bodyBytes }: Limits): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: bodyBytes,
    genReqId: requestId,
    // Who sends slowly on purpose holds a connection no longer than this.
    requestTimeout: 60_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: 'idle',
    // A client that reuses its connection while we stop is still served, and told to close it.
    return503OnClosing: false,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .status(400)
        .header('x-correlatie-id', request.id)
        .send(errorBody('Dit adres is ongeldig.', 'vraag.vraag-ongeldig', request.id));
    },
  });
