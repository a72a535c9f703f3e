import { type Beveiligingslog, type TokenSource, TokenVerifier, type VertrouwdeUitgever } from '../access/index.js';
import type { Door } from '../graphql/index.js';
import { EmbeddedBus, prepareEmbeddedTopics } from '../messaging/index.js';
import type { Logger } from '../observability/index.js';
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
  /** Dutch progress, one line at a time. */
  readonly voortgang?: (regel: string) => void;
}

export interface RunningRegion {
  readonly services: readonly RunningService[];
  door(service: string): Door | undefined;
  stop(): Promise<void>;
}

/** Starts all given services in this process over one PostgreSQL: the embedded mode. */
export const startRegion = async (definitions: readonly ServiceDefinition[], environment: RegionEnvironment): Promise<RunningRegion> => {
  const { adminUrl, logger, klok, tokens, beveiligingslog, voortgang = () => undefined } = environment;
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
  const stop = async () => {
    await Promise.all([...services.values()].map((service) => service.stop()));
    await bus.stop();
  };
  try {
    for (const definition of definitions) {
      const naam = definition.manifest.naam;
      services.set(
        naam,
        await startService(definition, { databaseUrl: environment.databaseUrl(naam), poolSize: 3, bus, verifier, tokens, beveiligingslog, door, klok, logger }),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { services: [...services.values()], door, stop };
};
