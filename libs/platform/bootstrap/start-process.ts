import { setTimeout as sleep } from 'node:timers/promises';
import { TokenVerifier } from '../access/index.js';
import { loadConfig } from '../config/index.js';
import { EmbeddedBus, type EventBus } from '../messaging/index.js';
import { type Logger, securityLog } from '../observability/index.js';
import { clientCredentials } from './client-credentials.js';
import type { ServiceDefinition } from './define-service.js';
import { dienstdeuren } from './dienstdeuren.js';
import { ProcessConfig } from './process-config.js';
import { runProcess } from './run-process.js';
import { serveService } from './serve-service.js';
import { startService } from './start-service.js';

/** Runs one service as its own process, by environment only; see `serveService` for what it answers to and `runProcess` for how it ends. */
export const startProcess = (definition: ServiceDefinition, env: NodeJS.ProcessEnv = process.env): Promise<void> =>
  runProcess(definition.manifest.naam, env, async (logger, metrics) => {
    const config = loadConfig(ProcessConfig, env);
    const beveiligingslog = securityLog(logger);
    const doors = dienstdeuren(config.DIENSTEN);
    const bus = await openBus(config, definition.manifest.naam, env, logger);
    const service = await startService(definition, {
      databaseUrl: config.DATABASE_URL,
      poolSize: config.DATABASE_POOL,
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
      metrics,
    });
    const { server, afbouwen } = await serveService(service, metrics, { host: config.LUISTER, port: config.POORT });
    return async () => {
      afbouwen();
      await sleep(config.AFBOUW_SECONDEN * 1_000);
      await server.close();
      await service.stop();
      await bus.stop();
    };
  });

const openBus = async ({ KAFKA_BROKERS, BUS_URL }: ProcessConfig, naam: string, env: NodeJS.ProcessEnv, logger: Logger): Promise<EventBus> => {
  if (KAFKA_BROKERS !== undefined) {
    // Only read where it is used: the embedded mode starts without a Kafka client.
    const { KafkaBus, KafkaConfig } = await import('../messaging/kafka/index.js');
    return new KafkaBus(loadConfig(KafkaConfig, env), naam, logger);
  }
  const bus = new EmbeddedBus(BUS_URL ?? '', logger);
  await bus.start();
  return bus;
};
