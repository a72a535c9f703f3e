import { createHash } from 'node:crypto';
import pg from 'pg';

/** Per table of the database, schema by schema, a hash of all its rows; as superuser. */
export const databaseinhoud = async (url: string): Promise<ReadonlyMap<string, string>> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tabellen } = await client.query<{ schema: string; tabel: string }>(
      `SELECT schemaname AS schema, tablename AS tabel FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
    );
    const inhoud = new Map<string, string>();
    for (const { schema, tabel } of tabellen) {
      const hash = createHash('sha256');
      const { rows } = await client.query<{ rij: string }>(
        `SELECT t::text AS rij FROM ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(tabel)} AS t ORDER BY t::text COLLATE "C"`,
      );
      for (const { rij } of rows) hash.update(rij).update('\n');
      inhoud.set(`${schema}.${tabel}`, `${rows.length} rijen ${hash.digest('hex').slice(0, 16)}`);
    }
    return inhoud;
  } finally {
    await client.end();
  }
};
