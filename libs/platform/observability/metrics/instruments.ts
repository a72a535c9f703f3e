import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** From a lookup in memory to the longest a caller waits. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type Instruments = ReturnType<typeof createInstruments>;

/** Every metric of our own, with its stable name (docs/waarneming.md). Labels have few, fixed values: never a person, an id or a text of a client. */
export const createInstruments = (registry: Registry) => {
  const registers = [registry];
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers });
  return {
    operations: new Histogram({
      name: 'regiomatch_graphql_duration_seconds',
      help: 'Duration of GraphQL operations, by root field of the schema',
      labelNames: ['dienst', 'operation', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    requests: new Histogram({
      name: 'regiomatch_http_duration_seconds',
      help: 'Duration of HTTP requests, by route and status code',
      labelNames: ['dienst', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    consumed: new Counter({
      name: 'regiomatch_consumer_events_total',
      help: 'Events delivered to a consumer, repeated deliveries included',
      labelNames: ['dienst', 'consument'],
      registers,
    }),
    poolTotal: gauge('regiomatch_db_pool_total', 'Open connections to PostgreSQL', ['dienst']),
    poolIdle: gauge('regiomatch_db_pool_idle', 'Connections to PostgreSQL that wait for work', ['dienst']),
    poolWaiting: gauge('regiomatch_db_pool_waiting', 'Work that waits for a connection to PostgreSQL', ['dienst']),
    outboxAge: gauge('regiomatch_outbox_age_seconds', 'Age of the oldest event that can be sent and was not', ['dienst']),
    outboxParked: gauge('regiomatch_outbox_parked', 'Events that the bus refused for good', ['dienst']),
    inboxParked: gauge('regiomatch_inbox_parked', 'Events parked by a consumer', ['dienst', 'consument']),
    consumerLag: gauge('regiomatch_consumer_lag', 'Events on the bus that a consumer has yet to handle', ['dienst', 'consument']),
    searchLag: gauge('regiomatch_zoekindex_lag', 'Changes that the search index does not show yet', ['dienst']),
    searchDegraded: gauge('regiomatch_zoekindex_degraded', '1 while search falls back to PostgreSQL', ['dienst']),
    scrapeErrors: new Counter({
      name: 'regiomatch_scrape_errors_total',
      help: 'Sources that gave no numbers in time at a scrape',
      labelNames: ['dienst', 'source'],
      registers,
    }),
  };
};
