import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

export interface MigrationPlan {
  /** A login that may `SET ROLE` to the owner role. */
  readonly url: string;
  readonly schema: string;
  /** Folders with `NNNN_name.sql`, run in this order. */
  readonly folders: readonly string[];
}

/** A migration that already ran has other text now: frozen SQL was edited. */
export class MigrationChanged extends Error {
  constructor(naam: string) {
    super(`Migratie ${naam} is gewijzigd nadat zij is uitgevoerd. Zet de oude tekst terug en voeg een nieuwe migratie toe.`);
    this.name = 'MigrationChanged';
  }
}

/**
 * Plain SQL, numbered, run once, as the owner role of the schema, under an advisory lock: TypeORM takes none, so two replicas that start
 * together would run the same file twice (typeorm issue 4588).
 */
export const migrate = async ({ url, schema, folders }: MigrationPlan): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('regiomatch.migratie'))`);
    await client.query(`SET ROLE ${pg.escapeIdentifier(`${schema}_eigenaar`)}`);
    await client.query(`SET search_path TO ${pg.escapeIdentifier(schema)}, public`);
    await client.query('CREATE TABLE IF NOT EXISTS migratie (naam text PRIMARY KEY, hash text NOT NULL, op timestamptz NOT NULL DEFAULT now())');
    const { rows } = await client.query<{ naam: string; hash: string }>('SELECT naam, hash FROM migratie');
    const done = new Map(rows.map(({ naam, hash }) => [naam, hash]));
    const ran: string[] = [];
    for (const file of await listFiles(folders)) {
      const sql = await readFile(file.path, 'utf8');
      const hash = createHash('sha256').update(sql).digest('hex');
      const earlier = done.get(file.naam);
      if (earlier === hash) continue;
      if (earlier !== undefined) throw new MigrationChanged(`${schema}/${file.naam}`);
      await client.query('BEGIN');
      await client.query(sql);
      await client.query('INSERT INTO migratie (naam, hash) VALUES ($1, $2)', [file.naam, hash]);
      await client.query('COMMIT');
      ran.push(file.naam);
    }
    return ran;
  } finally {
    await client.end();
  }
};

const listFiles = async (folders: readonly string[]): Promise<{ naam: string; path: string }[]> => {
  const perFolder = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder))
        .filter((file) => /^\d{4}_.+\.sql$/.test(file))
        .sort()
        .map((naam) => ({ naam, path: join(folder, naam) })),
    ),
  );
  return perFolder.flat();
};
