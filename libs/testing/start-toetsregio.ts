import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Geheimen } from '@regiomatch/local/geheimen.js';
import { provision } from '@regiomatch/local/provision.js';
import { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { type RunningRegion, type ServiceDefinition, startRegion } from '@regiomatch/platform/bootstrap';
import { createMetrics, Logger, type Metrics } from '@regiomatch/platform/observability';
import pg from 'pg';
import { nieuweToetsdatabase } from './toetsdatabase.js';

export interface Antwoord<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface Toetsregio extends RunningRegion {
  /** Address of the database as administrator: only to look behind the services. */
  readonly adminUrl: string;
  /** Address of a service's own role, as row-level security sees it. */
  readonly databaseUrl: (service: string) => string;
  /** Everything that was logged, one JSON line each. */
  readonly logregels: readonly string[];
  /** Asks a service as a demo user: `klantmanager-0164`, `aanbieder-<id>`, `beheerder`, … */
  vraag<T = Record<string, unknown>>(service: string, gebruiker: string, query: string, variables?: Record<string, unknown>): Promise<Antwoord<T>>;
  token(gebruiker: string): Promise<string>;
  /** The issuer whose demo users are used. */
  readonly uitgever: LokaleUitgever;
  /** The numbers of all services together. */
  readonly metrics: Metrics;
}

export interface Toetsopties {
  readonly klok?: () => Date;
}

/** Starts real services over a fresh real database, in this process. */
export const startToetsregio = async (
  definitions: readonly ServiceDefinition[],
  { klok = () => new Date() }: Toetsopties = {},
): Promise<Toetsregio> => {
  const database = await nieuweToetsdatabase();
  const map = await mkdtemp(join(tmpdir(), 'regiomatch-toets-'));
  const manifests = definitions.map(({ manifest }) => manifest);
  // Roles belong to the whole server, so every test database shares their passwords.
  const geheimen = new Geheimen(
    map,
    Object.fromEntries(manifests.map(({ schema }) => [`REGIOMATCH_GEHEIM_${schema.toUpperCase()}_APP`, 'wachtwoord-van-de-toets'])),
  );
  const { adminUrl, services } = await oneAtATime(() => provision({ adminUrl: database.url, manifests, geheimen }));
  const databaseUrl = (naam: string) => services.find((service) => service.naam === naam)?.url ?? '';
  const logregels: string[] = [];
  const log = () => undefined;
  const uitgever = await LokaleUitgever.start({
    iss: 'http://127.0.0.1/toets',
    aud: 'regiomatch',
    sleutel: await LokaleUitgever.nieuweSleutel(),
    productie: false,
    log,
  });
  const metrics = createMetrics();
  const region = await startRegion(definitions, {
    adminUrl,
    databaseUrl,
    uitgevers: [uitgever.vertrouwd],
    tokens: uitgever,
    beveiligingslog: (gebeurtenis, velden) => logregels.push(JSON.stringify({ event: gebeurtenis, ...velden })),
    klok,
    metrics,
    logger: Logger.to({ write: (regel) => logregels.push(regel) }, 'toets', 'info'),
  });
  const tokens = new Map<string, Promise<string>>();
  const token = (gebruiker: string): Promise<string> => {
    const known = tokens.get(gebruiker);
    if (known) return known;
    const fresh = uitgever.login(gebruiker, 'demo', '127.0.0.1');
    tokens.set(gebruiker, fresh);
    return fresh;
  };
  return {
    ...region,
    adminUrl,
    databaseUrl,
    logregels,
    uitgever,
    metrics,
    token,
    vraag: async <T>(service: string, gebruiker: string, query: string, variables: Record<string, unknown> = {}) => {
      const door = region.door(service);
      if (!door) throw new Error(`dienst ${service} draait niet in deze toets`);
      return (await door({ query, variables }, { authorization: `Bearer ${await token(gebruiker)}` })) as Antwoord<T>;
    },
    stop: async () => {
      await region.stop();
      await database.weg();
      await rm(map, { recursive: true, force: true });
    },
  };
};

/** Two test files that change the same roles at once would get «tuple concurrently updated»; advisory locks reach one database only. */
const oneAtATime = async <T>(work: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('regiomatch.toets'))`);
    return await work();
  } finally {
    await client.end();
  }
};
