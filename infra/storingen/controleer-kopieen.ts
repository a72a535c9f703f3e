import { deepEqual } from 'node:assert/strict';
import pg from 'pg';
import { eventually } from '@regiomatch/testing/eventually.js';

const GEDULD_MS = 60_000;

/**
 * The record of matching says the same as the records of the owners, version by version, and nothing waits or stands parked.
 * @param soorten schemas of the kinds
 * @throws AssertionError
 */
export const controleerKopieen = (databaseUrl: string, soorten: readonly string[], geparkeerd = 0): Promise<void> =>
  eventually(async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const lees = async (sql: string): Promise<readonly Record<string, unknown>[]> => (await client.query(sql)).rows;
      const eigenaars = soorten
        .map((schema) => `SELECT id, versie FROM ${pg.escapeIdentifier(schema)}.aanbod WHERE status NOT IN ('concept', 'ter-beoordeling')`)
        .join(' UNION ALL ');
      deepEqual(await lees('SELECT id, versie FROM matching.aanbod ORDER BY id'), await lees(`${eigenaars} ORDER BY id`));
      deepEqual(
        await lees('SELECT id, versie FROM matching.profiel ORDER BY id'),
        await lees('SELECT id, versie FROM profielen.profiel ORDER BY id'),
      );
      for (const schema of [...soorten, 'profielen', 'regio'])
        deepEqual(await lees(`SELECT sleutel FROM ${pg.escapeIdentifier(schema)}.outbox`), [], `de outbox van ${schema} is leeg`);
      deepEqual(await lees('SELECT count(*)::int AS n FROM matching.inbox_geparkeerd'), [{ n: geparkeerd }]);
    } finally {
      await client.end();
    }
  }, GEDULD_MS);
