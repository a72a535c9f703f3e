import { randomBytes } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { fastify, type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { JwtStrategie, TokenVerifier } from '@regiomatch/platform/access';
import { Logger, securityLog } from '@regiomatch/platform/observability';
import { nieuweToetsdatabase } from '@regiomatch/testing';
import { ErrorFilter } from '../../errors/error-filter.js';
import { DEMO_RATES, LIMITS } from '../../gateway-config.js';
import { rateLimits } from '../../http/rate-limits.js';
import { Readiness } from '../../http/readiness.js';
import { addRequestHooks, requestId } from '../../http/request-hooks.js';
import { DocumentCheck } from '../../limits/document-check.js';
import type { LoginOptions } from '../login-options.js';
import { migreerGateway } from '../migreer-gateway.js';
import { registreerLogin } from '../registreer-login.js';

export interface Logingateway {
  readonly url: string;
  readonly database: pg.Pool;
  readonly log: string[];
  /** What `/graphql` received as `Authorization`, newest last. */
  readonly ontvangen: string[];
  /** More of the same gateway: another process over the same database. */
  tweede(): Promise<Logingateway>;
  stop(): Promise<void>;
}

type Opties = Pick<LoginOptions, 'issuer' | 'clientId' | 'clientSecret'> &
  Partial<Pick<LoginOptions, 'vereisteAcr' | 'klok' | 'publiekeUrl'>> & { readonly jwksUrl: string; readonly poort?: number };

/** The gateway's own way in, with its real hooks, over a real database; behind it a question only tells who asked. */
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
    new JwtStrategie(verifier);
    const server = fastify({ genReqId: requestId, forceCloseConnections: true });
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'));
    const filter = new ErrorFilter(logger);
    server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      // As Nest does with an error of Fastify itself.
      filter.catch(
        error.code?.startsWith('FST_') ? new HttpException(error.message, error.statusCode ?? 500) : error,
        new ExecutionContextHost([request, reply]),
      ),
    );
    const ontvangen: string[] = [];
    // As Apollo, which knows the address for more than POST.
    server.get('/graphql', () => 'nooit');
    server.post('/graphql', ({ headers, actor }) => {
      ontvangen.push(headers.authorization ?? '');
      return { data: { wie: actor?.sub, rol: actor?.rol } };
    });
    const poort = opties.poort ?? 0;
    const login = await registreerLogin(server, {
      publiekeUrl: 'https://regiomatch.example',
      vereisteAcr: [],
      ...opties,
      databaseUrl: app.href,
      sessieSleutels: [sleutel],
      verifier,
      log: securityLog(logger),
    });
    addRequestHooks(server, {
      limits: LIMITS,
      rates: await rateLimits(server, DEMO_RATES),
      documents: new DocumentCheck(buildSchema('type Query { wie: String }'), LIMITS),
      readiness: new Readiness([], logger),
      login,
    });
    const url = await server.listen({ host: '127.0.0.1', port: poort });
    const database = new pg.Pool({ connectionString: toets.url, max: 2 });
    const stop = async () => {
      await server.close();
      await login.stop();
      await database.end();
    };
    return { url, database, log, ontvangen, tweede: start, stop };
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
