import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface Toetsdatabase {
  readonly url: string;
  weg(): Promise<void>;
}

/** A fresh database on the PostgreSQL of the test run (`TEST_DATABASE_URL`, started once by jest's global set-up). */
export const nieuweToetsdatabase = async (): Promise<Toetsdatabase> => {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL ontbreekt: de toetsen draaien via `npm test`, dat zelf een PostgreSQL start');
  const naam = `toets_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${naam}`;
  return {
    url: url.href,
    weg: async () => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${naam} WITH (FORCE)`);
      await client.end();
    },
  };
};
