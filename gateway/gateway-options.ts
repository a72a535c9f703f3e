import type { TokenVerifier } from '@regiomatch/platform/access';
import type { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import type { Logger, Metrics } from '@regiomatch/platform/observability';
import type { GatewayConfig } from './gateway-config.js';
import type { GatewaySubgraph } from './gateway-subgraph.js';
import type { LoginOptions } from './login/login-options.js';

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
