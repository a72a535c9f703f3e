import { type Client, escapeIdentifier as id } from 'pg';
import { connect } from '../provision/connect.js';

export interface ParkedEvents {
  readonly consument: string;
  readonly aantal: number;
  readonly sinds: Date;
  /** Name of the error of the first one. */
  readonly fout: string;
}

/** What waits for a person, per consumer, in every service of one database. */
export async function parkedEvents(adminUrl: string): Promise<readonly ParkedEvents[]> {
  return withInboxes(adminUrl, async (client, table) => {
    const { rows } = await client.query<ParkedEvents>(
      `SELECT consument, count(*)::int AS aantal, min(op) AS sinds, (array_agg(fout ORDER BY positie))[1] AS fout FROM ${table} GROUP BY consument ORDER BY consument`,
    );
    return rows;
  });
}

/** Marks the parked events of a consumer; the running service does them again, oldest first. Answers how many. */
export async function replay(adminUrl: string, consument: string): Promise<number> {
  const counts = await withInboxes(adminUrl, async (client, table) => {
    const { rowCount } = await client.query(`UPDATE ${table} SET opnieuw = true WHERE consument = $1`, [consument]);
    return [rowCount ?? 0];
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

async function withInboxes<T>(adminUrl: string, work: (client: Client, table: string) => Promise<readonly T[]>): Promise<readonly T[]> {
  const client = await connect(adminUrl);
  try {
    const { rows } = await client.query<{ schema: string }>(
      `SELECT schemaname AS schema FROM pg_tables WHERE tablename = 'inbox_geparkeerd' ORDER BY schemaname`,
    );
    const results: T[] = [];
    for (const { schema } of rows) results.push(...(await work(client, `${id(schema)}.inbox_geparkeerd`)));
    return results;
  } finally {
    await client.end();
  }
}
