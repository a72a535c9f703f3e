import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@regiomatch/platform/access';
import { RequestRefused } from '../errors/request-refused.js';
import type { Rate, Rates } from '../gateway-config.js';

type Check = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export interface RateLimits {
  readonly beforeSignIn: Check;
  readonly afterSignIn: Check;
}

/** Counts per address before anybody is known, then per user and per organisation (S21). */
export const rateLimits = async (server: FastifyInstance, rates: Rates): Promise<RateLimits> => {
  await server.register(rateLimit, { global: false });
  const address = limiter(server, rates.address, ({ ip }) => ip);
  const user = limiter(server, rates.user, ({ actor }) => actor?.sub ?? '');
  const organisation = limiter(server, rates.organisation, ({ actor }) => organisationOf(actor));
  return {
    beforeSignIn: address,
    afterSignIn: async (request, reply) => {
      await user(request, reply);
      if (organisationOf(request.actor) !== '') await organisation(request, reply);
    },
  };
};

const organisationOf = (actor: Actor | undefined): string => actor?.organisatie ?? actor?.gemeente ?? actor?.regio ?? '';

const limiter = (server: FastifyInstance, { max, seconds }: Rate, keyGenerator: (request: FastifyRequest) => string): Check => {
  const count = server.createRateLimit({ max, timeWindow: seconds * 1_000, keyGenerator });
  return async (request, reply) => {
    const verdict = await count(request);
    if (verdict.isAllowed || !verdict.isExceeded) return;
    reply.header('retry-after', verdict.ttlInSeconds);
    throw new RequestRefused(429, 'vraag.te-vaak', `Te veel vragen in korte tijd. Probeer het over ${verdict.ttlInSeconds} seconden opnieuw.`);
  };
};
