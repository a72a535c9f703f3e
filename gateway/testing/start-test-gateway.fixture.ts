import type { JWK } from 'jose';
import { TokenVerifier } from '@regiomatch/platform/access';
import { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { Logger, type Metrics } from '@regiomatch/platform/observability';
import type { GatewayConfig } from '../gateway-config.js';
import type { RunningGateway } from '../gateway-options.js';
import { startGateway } from '../start-gateway.js';
import { toyRegion } from './toy-region.fixture.js';
import type { ToySubgraph } from './toy-subgraph.fixture.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, never>;
    readonly errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
    readonly token?: string;
    readonly status?: string;
  };
  readonly text: string;
}

export interface TestGateway extends RunningGateway {
  readonly region: { readonly profielen: ToySubgraph; readonly matching: ToySubgraph };
  readonly log: string[];
  readonly token: string;
  readonly sleutel: JWK;
  tokenOf(gebruiker: string): Promise<string>;
  /** Any request, raw. */
  send(path: string, init?: RequestInit): Promise<Answer>;
  /** A question as a klantmanager, unless another token or other headers are given. */
  ask(query: unknown, variables?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

let sleutel: Promise<JWK> | undefined;

/** A gateway on a free port over the toy region, with the local issuer for its tokens. */
export const startTestGateway = async ({
  metrics,
  ...config
}: Partial<GatewayConfig> & { readonly metrics?: Metrics } = {}): Promise<TestGateway> => {
  const log: string[] = [];
  const logger = Logger.to({ write: (line) => log.push(line) }, 'gateway');
  const security = (event: string, fields: Readonly<Record<string, string | number | null>>) => logger.warn(event, fields);
  const lokaleUitgever = await LokaleUitgever.start({
    iss: 'lokaal',
    aud: 'regiomatch',
    sleutel: await (sleutel ??= LokaleUitgever.nieuweSleutel()),
    productie: false,
    log: security,
  });
  const region = toyRegion();
  const gateway = await startGateway({
    subgraphs: [region.profielen, region.matching],
    config: { host: '127.0.0.1', port: 0, production: false, ...config },
    logger,
    ...(metrics === undefined ? {} : { metrics }),
    verifier: new TokenVerifier({ uitgevers: [lokaleUitgever.vertrouwd], log: security }),
    ...(config.production === true ? {} : { lokaleUitgever }),
  });
  const tokenOf = (gebruiker: string) => lokaleUitgever.login(gebruiker, 'demo', 'toets');
  const token = await tokenOf('klantmanager-0153');

  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(gateway.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
  };
  const ask = (query: unknown, variables?: unknown, headers: Record<string, string> = {}) =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: JSON.stringify({ query, variables }),
    });
  return { ...gateway, region, log, token, sleutel: await sleutel, tokenOf, send, ask };
};
