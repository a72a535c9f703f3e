import type { Beveiligingslog, TokenSource, TokenVerifier } from '../access/index.js';
import type { Door } from '../graphql/index.js';
import type { EventBus } from '../messaging/index.js';
import type { Logger, Metrics } from '../observability/index.js';

/** What differs between the embedded and the distributed mode; chosen by configuration, never by a service. */
export interface ServiceEnvironment {
  /** Connection of this service's own role. */
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly tokens: TokenSource;
  readonly beveiligingslog: Beveiligingslog;
  /** The door of another service; undefined while it cannot be reached. */
  readonly door: (service: string) => Door | undefined;
  readonly klok: () => Date;
  readonly logger: Logger;
  readonly metrics: Metrics;
}
