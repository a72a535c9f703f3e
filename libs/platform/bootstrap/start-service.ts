import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { checkOperations, createDoor, type Door, Subgraph } from '../graphql/index.js';
import { type Consument, ConsumerRuntime, Loop, Relay } from '../messaging/index.js';
import { createDataSource, Database, SessionLock } from '../persistence/index.js';
import type { ServiceDefinition } from './define-service.js';
import { nestLogger, type PoolCounts } from '../observability/index.js';
import { kondigOpnieuwAan } from './heraankondiging.js';
import type { ServiceEnvironment } from './service-environment.js';
import { serviceModule } from './service-module.js';

export interface RunningService {
  readonly naam: string;
  readonly sdl: string;
  readonly door: Door;
  readonly app: INestApplicationContext;
  /** True when its database answers. */
  gezond(): Promise<boolean>;
  /** Finishes what runs, then lets go: requests, consumers, tasks, relay, connections. */
  stop(): Promise<void>;
}

/** An operation without resolver or policy: the service does not start (security.md S02). */
export class OperatiesOnvolledig extends Error {
  constructor(service: string, problemen: readonly string[]) {
    super(`Dienst ${service} kan niet starten:\n${problemen.map((probleem) => `  - ${probleem}`).join('\n')}`);
    this.name = 'OperatiesOnvolledig';
  }
}

const DRAIN_MS = 20_000;
const SWEEP_MS = 3_600_000;
const HERAANKONDIGING_MS = 5_000;

/** Starts one service in this process, without a port of its own. */
export const startService = async (definition: ServiceDefinition, environment: ServiceEnvironment): Promise<RunningService> => {
  const { manifest, sdl, resolvers, consumenten, taken } = definition;
  const problemen = checkOperations(sdl, resolvers);
  if (problemen.length > 0) throw new OperatiesOnvolledig(manifest.naam, problemen);

  const logger = environment.logger.forService(manifest.naam);
  const dataSource = createDataSource({
    url: environment.databaseUrl,
    service: manifest.naam,
    schema: manifest.schema,
    entities: definition.entities,
    poolSize: environment.poolSize,
  });
  await dataSource.initialize();
  const metrics = environment.metrics.forService(manifest.naam);
  const app = await NestFactory.createApplicationContext(serviceModule(definition, environment, dataSource, logger, metrics), {
    logger: nestLogger(logger),
    abortOnError: false,
  });
  const subgraph = app.get(Subgraph);
  subgraph.prepare();
  for (const type of definition.bijStart ?? []) await app.get(type).bijStart();

  const database = app.get(Database);
  const lock = new SessionLock(environment.databaseUrl, manifest.naam);
  const relay = new Relay(database, lock, environment.bus, logger);
  const { bus } = environment;
  const verbruik = consumenten.map((type): Consument => app.get(type));
  const runtimes = verbruik.map((consument) => new ConsumerRuntime(database, bus, consument, logger, metrics));
  metrics.watchPool((dataSource.driver as unknown as { readonly master: PoolCounts }).master);
  metrics.watchMessages(
    (sql) => dataSource.query(sql),
    verbruik.map(({ naam, topic }) => ({ naam, lag: bus.achterstand && (() => bus.achterstand!(database, naam, topic)) })),
  );
  const loops = taken.map((type) => {
    const taak = app.get(type);
    return new Loop(taak.naam, taak.intervalMs, async () => (await lock.held()) && (await taak.voerUit()) === true, logger);
  });
  // A message older than the longest stay on a bus cannot come again.
  const sweep = new Loop(
    'inbox.opruimen',
    SWEEP_MS,
    async () => {
      if (await lock.held()) await dataSource.query(`DELETE FROM inbox WHERE op < now() - interval '30 days'`);
      return false;
    },
    logger,
  );
  const momentopnamen = (definition.momentopnamen ?? []).map((type) => app.get(type));
  const heraankondiging = new Loop(
    'heraankondiging',
    HERAANKONDIGING_MS,
    async () => (await lock.held()) && (await kondigOpnieuwAan(database, momentopnamen)),
    logger,
  );
  loops.push(sweep, heraankondiging);
  relay.start();
  for (const runtime of runtimes) await runtime.start();
  for (const loop of loops) loop.start();
  logger.info('service_started', {});

  return {
    naam: manifest.naam,
    sdl,
    app,
    door: createDoor(manifest.naam, subgraph, environment.verifier, metrics),
    gezond: async () => {
      try {
        await dataSource.query('SELECT 1');
        return true;
      } catch {
        return false;
      }
    },
    stop: once(async () => {
      await Promise.all([...loops.map((loop) => loop.stop()), ...runtimes.map((runtime) => runtime.stop())]);
      for (const until = Date.now() + DRAIN_MS; subgraph.inFlight > 0 && Date.now() < until;) await new Promise((resolve) => setTimeout(resolve, 20));
      await relay.stop();
      metrics.stop();
      await lock.release();
      await app.close();
      await dataSource.destroy();
      logger.info('service_stopped', {});
    }),
  };
};

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | null = null;
  return () => (done ??= work());
};
