import { fastify } from 'fastify';
import { TokenVerifier } from '../access/index.js';
import { loadConfig } from '../config/index.js';
import { type Door, type GraphqlVraag, httpDoor } from '../graphql/index.js';
import { EmbeddedBus } from '../messaging/index.js';
import { Logger, securityLog } from '../observability/index.js';
import { clientCredentials } from './client-credentials.js';
import type { ServiceDefinition } from './define-service.js';
import { ProcessConfig } from './process-config.js';
import { startService } from './start-service.js';

/** Runs one service as its own process, by environment only: GraphQL at /graphql, probes at /livez and /readyz, a clean stop on SIGTERM. */
export const startProcess = async (definition: ServiceDefinition, env: NodeJS.ProcessEnv = process.env): Promise<void> => {
  const config = loadConfig(ProcessConfig, env);
  const logger = Logger.to(process.stdout, definition.manifest.naam, config.LOG_NIVEAU);
  const beveiligingslog = securityLog(logger);
  const doors = new Map<string, Door>(config.DIENSTEN.split(',').flatMap((pair) => openDoor(pair.trim())));
  const bus = new EmbeddedBus(config.BUS_URL, logger);
  await bus.start();
  const service = await startService(definition, {
    databaseUrl: config.DATABASE_URL,
    poolSize: 10,
    bus,
    verifier: new TokenVerifier({
      uitgevers: [{ iss: config.OIDC_ISSUER, aud: config.OIDC_AUDIENCE, sleutels: { url: config.OIDC_JWKS_URL } }],
      log: beveiligingslog,
    }),
    tokens: clientCredentials(config.OIDC_TOKEN_URL, config.OIDC_CLIENT_ID, config.OIDC_CLIENT_SECRET),
    beveiligingslog,
    door: (naam) => doors.get(naam),
    klok: () => new Date(),
    logger,
  });

  let ready = true;
  const server = fastify({ bodyLimit: 4_000_000, forceCloseConnections: 'idle' });
  server.get('/livez', () => 'ok');
  server.get('/readyz', async (_request, reply) => (ready && (await service.gezond()) ? 'ok' : reply.code(503).send('niet gereed')));
  server.post<{ Body: GraphqlVraag }>('/graphql', ({ body, headers }) =>
    service.door(body, { authorization: headers.authorization, 'x-correlatie-id': headers['x-correlatie-id'] as string | undefined }),
  );
  await server.listen({ host: config.LUISTER, port: config.POORT });

  const stop = async () => {
    ready = false;
    await server.close();
    await service.stop();
    await bus.stop();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
};

const openDoor = (pair: string): [string, Door][] => {
  const [naam, url] = pair.split('=');
  return naam && url ? [[naam, httpDoor(naam, url)]] : [];
};
