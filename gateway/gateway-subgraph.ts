import type { Door } from '@regiomatch/platform/graphql';

/** A service as the gateway sees it. In process or over HTTP: only the door differs. */
export interface GatewaySubgraph {
  readonly naam: string;
  /** The whole SDL: shared fragment and the service's own. */
  readonly sdl: string;
  readonly door: Door;
  /** True when the service can answer now. */
  gezond(): Promise<boolean>;
}
