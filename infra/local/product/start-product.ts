import { type RunningGateway, startGateway } from '@regiomatch/gateway';
import { TokenVerifier } from '@regiomatch/platform/access';
import { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { type RunningRegion, type ServiceDefinition, startRegion } from '@regiomatch/platform/bootstrap';
import { securityLog } from '@regiomatch/platform/observability';
import type { JWK } from 'jose';
import { Geheimen } from '../geheimen.js';
import type { Opties } from '../opties.js';
import { provision } from '../provision.js';
import { observeProduct } from './observe-product.js';
import { openLog } from './open-log.js';
import type { StopStack } from './stop-stack.js';

const HOST = '127.0.0.1';
/** Not the address: a token stays good when the product starts on another port. */
const ISSUER = 'regiomatch-lokaal';
const AUDIENCE = 'regiomatch';

export interface ProductOptions extends Pick<Opties, 'poort' | 'data'> {
  readonly definitions: readonly ServiceDefinition[];
  /** Address of the database server as administrator. */
  readonly serverUrl: string;
  /** Name of the database, when the address names none: each set of example data has its own. */
  readonly database: string;
  readonly env: NodeJS.ProcessEnv;
  /** Receives progress, one Dutch line at a time. */
  readonly log: (line: string) => void;
  /** Takes what was started; the caller stops it, also when the start fails half-way. */
  readonly running: StopStack;
  /** Ends the start between two steps. */
  readonly afgebroken: AbortSignal;
}

export interface RunningProduct {
  /** Address of the gateway. */
  readonly url: string;
  /** Address of the database as administrator. */
  readonly adminUrl: string;
  readonly region: RunningRegion;
  readonly uitgever: LokaleUitgever;
}

/**
 * Starts services and gateway in this process over a database server that runs.
 *
 * @throws StartFout with what the user must know.
 */
export async function startProduct({
  poort,
  data,
  definitions,
  serverUrl,
  database,
  env,
  log,
  running,
  afgebroken,
}: ProductOptions): Promise<RunningProduct> {
  const { logger } = running.add(openLog(data), (opened) => opened.close());
  const { metrics, ...beheer } = await observeProduct(env, running);
  const geheimen = new Geheimen(data, env);
  const manifests = definitions.map(({ manifest }) => manifest);
  const { adminUrl, services } = await provision({ adminUrl: serverUrl, manifests, geheimen, database });

  const beveiligingslog = securityLog(logger);
  const uitgever = await LokaleUitgever.start({
    iss: ISSUER,
    aud: AUDIENCE,
    sleutel: await signingKey(geheimen),
    productie: env['NODE_ENV'] === 'production',
    log: beveiligingslog,
  });
  log('Diensten starten …');
  const region = running.add(
    await startRegion(definitions, {
      adminUrl,
      databaseUrl: (naam) => services.find((service) => service.naam === naam)?.url ?? '',
      uitgevers: [uitgever.vertrouwd],
      tokens: uitgever,
      beveiligingslog,
      klok: () => new Date(),
      logger,
      metrics,
      voortgang: log,
    }),
    (started) => started.stop(),
  );
  afgebroken.throwIfAborted();
  log('Gateway starten …');
  const gateway = running.add<RunningGateway>(
    await startGateway({
      subgraphs: region.services,
      config: { host: HOST, port: poort, production: false, ...beheer },
      metrics,
      logger: logger.forService('gateway'),
      verifier: new TokenVerifier({ uitgevers: [uitgever.vertrouwd], log: beveiligingslog }),
      lokaleUitgever: uitgever,
    }),
    (started) => started.stop(),
  );
  return { url: gateway.url, adminUrl, region, uitgever };
}

// Kept in the data folder, so that who is signed in stays so over a restart.
async function signingKey(geheimen: Geheimen): Promise<JWK> {
  return JSON.parse(await geheimen.getOrMake('uitgever', async () => JSON.stringify(await LokaleUitgever.nieuweSleutel()))) as JWK;
}
