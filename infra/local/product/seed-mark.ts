import type { Client } from 'pg';
import { connect } from '../provision/connect.js';

/** Remembers, in the database itself, which example data it holds completely: they must come once, also when the first start was cut off. */
export class SeedMark {
  private constructor(private readonly client: Client) {}

  static async open(adminUrl: string): Promise<SeedMark> {
    const client = await connect(adminUrl);
    await client.query('CREATE SCHEMA IF NOT EXISTS start');
    await client.query('CREATE TABLE IF NOT EXISTS start.voorbeeldgegevens (regio text NOT NULL, op timestamptz NOT NULL DEFAULT now())');
    return new SeedMark(client);
  }

  async regio(): Promise<string | undefined> {
    const { rows } = await this.client.query<{ regio: string }>('SELECT regio FROM start.voorbeeldgegevens');
    return rows[0]?.regio;
  }

  async set(regio: string): Promise<void> {
    await this.client.query('INSERT INTO start.voorbeeldgegevens (regio) VALUES ($1)', [regio]);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
