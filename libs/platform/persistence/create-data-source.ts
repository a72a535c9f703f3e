import { DataSource, type EntitySchema } from 'typeorm';

export interface DataSourceOptions {
  readonly url: string;
  readonly service: string;
  readonly schema: string;
  readonly entities: readonly EntitySchema[];
  /** Ten services share one PostgreSQL with 100 connections in the embedded mode, so at most 3 there. */
  readonly poolSize: number;
}

/** One data source per service, with its own role: it reaches its own schema and nothing else. */
export const createDataSource = ({ url, service, schema, entities, poolSize }: DataSourceOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    schema,
    entities: [...entities],
    poolSize,
    applicationName: `regiomatch-${service}`,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, connectionTimeoutMillis: 30_000, keepAlive: true },
    // A lost connection is replaced by the pool; without a listener pg would end the process.
    poolErrorHandler: () => undefined,
  });
