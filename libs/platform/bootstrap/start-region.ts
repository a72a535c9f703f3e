import { type Beveiligingslog, type TokenSource, TokenVerifier, type VertrouwdeUitgever } from '../access/index.js';
import type { Door } from '../graphql/index.js';
import { EmbeddedBus, Loop, prepareEmbeddedTopics, sweepEmbeddedTopics } from '../messaging/index.js';
import { createMetrics, type Logger, type Metrics } from '../observability/index.js';
import { migrate } from '../persistence/index.js';
import type { ServiceDefinition } from './define-service.js';
import { type RunningService, startService } from './start-service.js';

export interface RegionEnvironment {
  /** A login that may `SET ROLE` to every owner role: only for migrations and topics. */
  readonly adminUrl: string;
  /** Connection of each service's own role, by service name. */
  readonly databaseUrl: (service: string) => string;
  readonly uitgevers: readonly VertrouwdeUitgever[];
  readonly tokens: TokenSource;
  readonly beveiligingslog: Beveiligingslog;
  readonly klok: () => Date;
  readonly logger: Logger;
  /** Of this process; absent where nobody scrapes. */
  readonly metrics?: Metrics;
  /** Dutch progress, one line at a time. */
  readonly voortgang?: (regel: string) => void;
}

export interface RunningRegion {
  readonly services: readonly RunningService[];
  door(service: string): Door | undefined;
  stop(): Promise<void>;
}

const SWEEP_MS = 3_600_000;

/** Starts all given services in this process over one PostgreSQL: the embedded mode. */
export const startRegion = async (definitions: readonly ServiceDefinition[], environment: RegionEnvironment): Promise<RunningRegion> => {
  const { adminUrl, logger, klok, tokens, beveiligingslog, metrics = createMetrics(), voortgang = () => undefined } = environment;
  await prepareEmbeddedTopics(
    adminUrl,
    definitions.map(({ manifest }) => manifest),
  );
  for (const { manifest, migraties } of definitions) {
    const ran = await migrate({ url: adminUrl, schema: manifest.schema, folders: migraties });
    if (ran.length > 0) voortgang(`Database van ${manifest.label} bijgewerkt (${ran.length} migraties)`);
  }
  const bus = new EmbeddedBus(adminUrl, logger);
  await bus.start();
  const verifier = new TokenVerifier({ uitgevers: environment.uitgevers, log: beveiligingslog, klok });
  const services = new Map<string, RunningService>();
  const door = (service: string) => services.get(service)?.door;
  const topics = [...new Set(definitions.flatMap(({ manifest }) => manifest.publiceert))];
  const sweep = new Loop(
    'bus.opruimen',
    SWEEP_MS,
    async () => {
      await sweepEmbeddedTopics(adminUrl, topics);
      return false;
    },
    logger,
  );
  const stop = async () => {
    await sweep.stop();
    await Promise.all([...services.values()].map((service) => service.stop()));
    await bus.stop();
  };
  try {
    for (const definition of definitions) {
      const naam = definition.manifest.naam;
      services.set(
        naam,
        await startService(definition, {
          databaseUrl: environment.databaseUrl(naam),
          poolSize: 3,
          bus,
          verifier,
          tokens,
          beveiligingslog,
          door,
          klok,
          logger,
          metrics,
        }),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  sweep.start();
  return { services: [...services.values()], door, stop };
};
