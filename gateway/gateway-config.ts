/** How many requests in how many seconds. */
export interface Rate {
  readonly max: number;
  readonly seconds: number;
}

/** Ceilings per network address, per user and per organisation or gemeente (S21). */
export interface Rates {
  readonly address: Rate;
  readonly user: Rate;
  readonly organisation: Rate;
}

/** Ceilings of one request (S17, S18). */
export interface Limits {
  /** Nested levels of fields. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly tokens: number;
  /** Fields and fragments written in one document. */
  readonly selections: number;
  /** Estimated number of values in the answer. */
  readonly cost: number;
  /** Highest `aantal`, and longest list argument of a query. */
  readonly page: number;
  /** Characters of the query text. */
  readonly queryLength: number;
  /** Bytes of one text in the variables: the largest import file. */
  readonly textBytes: number;
  /** Values in the variables, and how deep they nest. */
  readonly variables: number;
  readonly variableDepth: number;
  /** Bytes of the whole request; quotes in an import file count double in JSON. */
  readonly bodyBytes: number;
}

export interface GatewayConfig {
  readonly host: string;
  /** 0 chooses a free port. */
  readonly port: number;
  /** Probes go to a port of their own instead of the public one; 0 chooses a free port. */
  readonly managementPort?: number;
  /** No introspection, no hints about the schema, no local issuer (S19, S38). */
  readonly production: boolean;
  /** Addresses of proxies whose X-Forwarded-For counts; without them every such header is ignored (S37). */
  readonly trustedProxies?: readonly string[];
  readonly rates?: Partial<Rates>;
  readonly limits?: Partial<Limits>;
  /** How long running requests may take to finish at a stop. */
  readonly stopSeconds?: number;
}

export const LIMITS: Limits = {
  depth: 12,
  aliases: 15,
  directives: 20,
  tokens: 2_000,
  selections: 300,
  cost: 60_000,
  page: 100,
  queryLength: 16_000,
  textBytes: 1_500_000,
  variables: 10_000,
  variableDepth: 20,
  bodyBytes: 4_194_304,
};

/** A person at work: ten requests a second is a screen, not a scraper. */
export const PRODUCTION_RATES: Rates = {
  address: { max: 6_000, seconds: 60 },
  user: { max: 600, seconds: 60 },
  organisation: { max: 6_000, seconds: 60 },
};

/** For a demo, a test run or a benchmark on one machine, where everybody has one address. */
export const DEMO_RATES: Rates = {
  address: { max: 1_000_000, seconds: 60 },
  user: { max: 1_000_000, seconds: 60 },
  organisation: { max: 1_000_000, seconds: 60 },
};
