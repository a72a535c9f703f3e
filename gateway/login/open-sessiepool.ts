import pg from 'pg';

const INSTELLINGEN = { max: 5, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, keepAlive: true };

/** A few connections to the table of sessions. */
export const openSessiepool = (connectionString: string): pg.Pool => {
  const pool = new pg.Pool({ connectionString, ...INSTELLINGEN });
  // A lost connection is replaced; without a listener pg would end the process.
  pool.on('error', () => undefined);
  return pool;
};
