import pg from 'pg';

/**
 * A session-level advisory lock on a connection of its own: of all replicas of a service one holds it and does the work that may be done
 * once. No transaction stays open while that work waits for something slow.
 */
export class SessionLock {
  private client: pg.Client | null = null;

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  /** Takes the lock when it is free, and tells whether this process holds it now. */
  async held(): Promise<boolean> {
    if (this.client) return true;
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: `regiomatch-lock-${this.name}` });
    const lost = () => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    const { rows } = await client.query<{ ok: boolean }>(`SELECT pg_try_advisory_lock(hashtext($1)) AS ok`, [`regiomatch.${this.name}`]);
    if (rows[0]?.ok) {
      this.client = client;
      return true;
    }
    await client.end();
    return false;
  }

  async release(): Promise<void> {
    const client = this.client;
    this.client = null;
    await client?.end();
  }
}
