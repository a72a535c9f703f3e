import { randomBytes } from 'node:crypto';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { fastify } from 'fastify';
import type { Uitgever } from './uitgever.js';

const AUDIENCE = 'regiomatch';

/** A small provider on loopback with the demo users, for development and for suites in which the login is not what is hurt. Never in production. */
export const startProefuitgever = async (): Promise<Uitgever> => {
  const poort = await freePort();
  const issuer = `http://127.0.0.1:${poort}`;
  const geheim = randomBytes(24).toString('base64url');
  const uitgever = await LokaleUitgever.start({
    iss: issuer,
    aud: AUDIENCE,
    sleutel: await LokaleUitgever.nieuweSleutel(),
    productie: false,
    log: () => undefined,
  });
  const server = fastify();
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  server.get('/jwks', () => uitgever.vertrouwd.sleutels);
  server.post<{ Body: Readonly<Record<string, string>> }>('/token', async ({ body }, reply) => {
    if (body['grant_type'] !== 'client_credentials' || body['client_secret'] !== geheim) return reply.code(401).send({ error: 'invalid_client' });
    return { access_token: await uitgever.dienstToken(body['client_id'] ?? ''), expires_in: 600, token_type: 'Bearer' };
  });
  await server.listen({ host: '127.0.0.1', port: poort });
  return {
    issuer,
    audience: AUDIENCE,
    jwksUrl: `${issuer}/jwks`,
    tokenUrl: `${issuer}/token`,
    geheimVan: () => geheim,
    tokenVan: (gebruiker) => uitgever.login(gebruiker, 'demo', '127.0.0.1'),
    stop: () => server.close(),
  };
};
