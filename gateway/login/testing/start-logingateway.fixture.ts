import { randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import pg from 'pg';
import { TokenVerifier } from '@regiomatch/platform/access';
import { Logger, securityLog } from '@regiomatch/platform/observability';
import { nieuweToetsdatabase } from '@regiomatch/testing';
import { DEMO_RATES } from '../../gateway-config.js';
import type { GatewaySubgraph } from '../../gateway-subgraph.js';
import { startGateway } from '../../start-gateway.js';
import { toySubgraph } from '../../testing/toy-subgraph.fixture.js';
import type { LoginOptions } from '../login-options.js';
import { migreerGateway } from '../migreer-gateway.js';

export interface Logingateway {
  readonly url: string;
  readonly database: pg.Pool;
  readonly log: string[];
  /** The `Authorization` that the service received, newest last. */
  readonly ontvangen: string[];
  /** More of the same gateway: another process over the same database. */
  tweede(): Promise<Logingateway>;
  stop(): Promise<void>;
}

type Opties = Pick<LoginOptions, 'issuer' | 'clientId' | 'clientSecret'> &
  Partial<Pick<LoginOptions, 'vereisteAcr' | 'klok' | 'publiekeUrl' | 'discoveryUrl'>> & { readonly jwksUrl: string; readonly poort?: number };

/** A gateway in production mode over a real database, in front of one service that tells who asked. */
export const startLogingateway = async (opties: Opties): Promise<Logingateway> => {
  const toets = await nieuweToetsdatabase();
  const admin = new URL(toets.url);
  await maakDatabase(admin);
  // As the running gateway: rows, and no tables.
  const app = new URL(toets.url);
  app.searchParams.set('options', '-c role=gateway_app');
  const sleutel = randomBytes(32).toString('base64url');
  const start = async (): Promise<Logingateway> => {
    const log: string[] = [];
    const logger = Logger.to({ write: (regel) => log.push(regel) }, 'gateway');
    const verifier = new TokenVerifier({
      uitgevers: [{ iss: opties.issuer, aud: 'regiomatch', sleutels: { url: opties.jwksUrl } }],
      log: securityLog(logger),
      ...(opties.klok ? { klok: opties.klok } : {}),
    });
    const ontvangen: string[] = [];
    const gateway = await startGateway({
      subgraphs: [wieDienst(ontvangen)],
      config: { host: '127.0.0.1', port: opties.poort ?? 0, production: true, rates: DEMO_RATES },
      logger,
      verifier,
      login: {
        publiekeUrl: 'https://regiomatch.example',
        vereisteAcr: [],
        ...opties,
        databaseUrl: app.href,
        sessieSleutels: [sleutel],
        verifier,
        log: securityLog(logger),
      },
    });
    const database = new pg.Pool({ connectionString: toets.url, max: 2 });
    const stop = async () => {
      await gateway.stop();
      await database.end();
    };
    return { url: gateway.url, database, log, ontvangen, tweede: start, stop };
  };
  const eerste = await start();
  return {
    ...eerste,
    stop: async () => {
      await eerste.stop();
      await toets.weg();
    },
  };
};

const maakDatabase = async (url: URL): Promise<void> => {
  const naam = url.pathname.slice(1);
  const server = new pg.Client({ connectionString: new URL('/postgres', url).href });
  await server.connect();
  await server.query(`CREATE DATABASE ${naam}`);
  for (const rol of ['gateway_eigenaar', 'gateway_app'])
    await server.query(`DO $$ BEGIN CREATE ROLE ${rol} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  await server.end();
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`
    CREATE SCHEMA gateway AUTHORIZATION gateway_eigenaar;
    GRANT USAGE ON SCHEMA gateway TO gateway_app;
    ALTER DEFAULT PRIVILEGES FOR ROLE gateway_eigenaar IN SCHEMA gateway GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO gateway_app`);
  await client.end();
  await migreerGateway(url.href);
};

/** A service that only tells who asked, by the token that came in. */
const wieDienst = (ontvangen: string[]): GatewaySubgraph => {
  const toy = toySubgraph('wie', 'type Query { wie: String! }', {
    wie: () => {
      const { iss, sub } = decodeJwt((ontvangen.at(-1) ?? '').slice('Bearer '.length));
      return `${iss}#${sub}`;
    },
  });
  return {
    ...toy,
    door: (vraag, headers) => {
      ontvangen.push(headers.authorization ?? '');
      return toy.door(vraag, headers);
    },
  };
};
