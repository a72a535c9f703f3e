import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { JwtStrategie } from '@regiomatch/platform/access';
import { createMetrics, nestLogger } from '@regiomatch/platform/observability';
import { ErrorFilter } from './errors/error-filter.js';
import { errorPlugin } from './errors/error-plugin.js';
import { ErrorTranslation } from './errors/error-translation.js';
import { DEMO_RATES, type Limits, LIMITS, PRODUCTION_RATES } from './gateway-config.js';
import { gatewayModule } from './gateway-module.js';
import type { GatewayOptions, RunningGateway } from './gateway-options.js';
import { observeRequests } from './http/observe-requests.js';
import { rateLimits } from './http/rate-limits.js';
import { managementServer } from './http/management-server.js';
import { Readiness } from './http/readiness.js';
import { acceptOnlyJson } from './http/accept-only-json.js';
import { fastifyAdapter } from './http/fastify-adapter.js';
import { addRequestHooks } from './http/request-hooks.js';
import { costPlugin } from './limits/cost-plugin.js';
import { DocumentCheck } from './limits/document-check.js';
import { observePlugin } from './requests/observe-plugin.js';
import { registreerLogin } from './login/registreer-login.js';
import { passThroughPlugin } from './requests/pass-through-plugin.js';
import { composeSupergraph } from './supergraph/compose-supergraph.js';
import { stitchSupergraph } from './supergraph/stitch-supergraph.js';

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

const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
};
