import 'reflect-metadata';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { JwtStrategie, type TokenVerifier } from '@regiomatch/platform/access';
import type { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { createMetrics, type Logger, type Metrics, nestLogger } from '@regiomatch/platform/observability';
import { errorBody } from './errors/error-body.js';
import { ErrorFilter } from './errors/error-filter.js';
import { errorPlugin } from './errors/error-plugin.js';
import { ErrorTranslation } from './errors/error-translation.js';
import { DEMO_RATES, type GatewayConfig, type Limits, LIMITS, PRODUCTION_RATES } from './gateway-config.js';
import { gatewayModule } from './gateway-module.js';
import type { GatewaySubgraph } from './gateway-subgraph.js';
import { observeRequests } from './http/observe-requests.js';
import { rateLimits } from './http/rate-limits.js';
import { managementServer } from './http/management-server.js';
import { Readiness } from './http/readiness.js';
import { addRequestHooks, requestId } from './http/request-hooks.js';
import { SECURITY_HEADERS } from './http/security-headers.js';
import { costPlugin } from './limits/cost-plugin.js';
import { DocumentCheck } from './limits/document-check.js';
import { observePlugin } from './requests/observe-plugin.js';
import type { LoginOptions } from './login/login-options.js';
import { registreerLogin } from './login/registreer-login.js';
import { passThroughPlugin } from './requests/pass-through-plugin.js';
import { composeSupergraph } from './supergraph/compose-supergraph.js';
import { stitchSupergraph } from './supergraph/stitch-supergraph.js';

export interface GatewayOptions {
  readonly subgraphs: readonly GatewaySubgraph[];
  readonly config: GatewayConfig;
  readonly logger: Logger;
  readonly verifier: TokenVerifier;
  /** Of this process; shown on the management port. */
  readonly metrics?: Metrics;
  /** Sign-in of people with a browser at an OpenID provider. */
  readonly login?: LoginOptions | undefined;
  /** Only in the embedded mode: opens POST /login. */
  readonly lokaleUitgever?: LokaleUitgever;
}

export interface RunningGateway {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** Of the probes, when they have a port of their own. */
  readonly managementUrl: string | undefined;
  /** Still answers, but says at every probe and in every answer that it is about to stop. */
  afbouwen(): void;
  /** Refuses new work, lets running requests finish, then closes. */
  stop(): Promise<void>;
}

const STOP_SECONDS = 20;

/** @throws SupergraphOngeldig when the services do not fit together; Error when the port is taken. */
export const startGateway = async ({
  subgraphs,
  config,
  logger,
  verifier,
  metrics = createMetrics(),
  lokaleUitgever,
  login: loginOptions,
}: GatewayOptions): Promise<RunningGateway> => {
  if (config.production && lokaleUitgever !== undefined) throw new Error('De lokale uitgever mag niet in productie draaien.');
  const limits: Limits = { ...LIMITS, ...config.limits };
  const rates = { ...(config.production ? PRODUCTION_RATES : DEMO_RATES), ...config.rates };
  const supergraph = composeSupergraph(subgraphs);
  const schema = stitchSupergraph(supergraph, subgraphs);
  const translation = new ErrorTranslation(config.production, logger);
  const readiness = new Readiness(subgraphs, logger);
  const measured = metrics.forService('gateway');
  const plugins = [
    observePlugin(measured),
    costPlugin(schema, limits),
    passThroughPlugin(subgraphs, supergraph, translation),
    errorPlugin(translation),
  ];

  new JwtStrategie(verifier);
  const app = await NestFactory.create<NestFastifyApplication>(
    gatewayModule({
      schema,
      plugins,
      translation,
      maxTokens: limits.tokens,
      production: config.production,
      readiness,
      probes: config.managementPort === undefined,
      logger,
      lokaleUitgever,
    }),
    fastifyAdapter(config, limits),
    { logger: nestLogger(logger), abortOnError: false, bodyParser: false },
  );
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register(helmet, SECURITY_HEADERS);
  acceptOnlyJson(server);
  const login = loginOptions && (await registreerLogin(server, loginOptions, new ErrorFilter(logger)));
  observeRequests(server, measured);
  addRequestHooks(server, { limits, rates: await rateLimits(server, rates), documents: new DocumentCheck(schema, limits), readiness, login });
  const management = config.managementPort === undefined ? null : managementServer(readiness, metrics);
  let managementUrl: string | undefined;
  try {
    await app.listen(config.port, config.host);
    managementUrl = await management?.listen({ host: config.host, port: config.managementPort! });
  } catch (error) {
    await app.close();
    throw error;
  }
  logger.info('gateway_started', { diensten: subgraphs.length });

  return {
    url: await app.getUrl(),
    managementUrl,
    afbouwen: () => readiness.stop(),
    stop: once(async () => {
      readiness.stop();
      const late = setTimeout(() => server.server.closeAllConnections(), (config.stopSeconds ?? STOP_SECONDS) * 1_000);
      // The server first: Apollo's own stop would cut connections after ten seconds.
      await server.close();
      await app.close();
      await management?.close();
      clearTimeout(late);
      logger.info('gateway_stopped', {});
    }),
  };
};

const fastifyAdapter = ({ trustedProxies = [] }: GatewayConfig, { bodyBytes }: Limits): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: bodyBytes,
    genReqId: requestId,
    // Who sends slowly on purpose holds a connection no longer than this.
    requestTimeout: 60_000,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    forceCloseConnections: 'idle',
    // A client that reuses its connection while we stop is still served, and told to close it.
    return503OnClosing: false,
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .status(400)
        .header('x-correlatie-id', request.id)
        .send(errorBody('Dit adres is ongeldig.', 'vraag.vraag-ongeldig', request.id));
    },
  });

/** No forms, no plain text, no multipart: what a foreign page can send without asking (S12). `__proto__` is refused while parsing (S27). */
const acceptOnlyJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'));
};

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};
