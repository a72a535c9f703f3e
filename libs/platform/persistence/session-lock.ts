import pg from 'pg';

/**
 * A session-level advisory lock on a connection of its own: of all replicas of a service one holds it and does the work that may be done
 * once. No transaction stays open while that work waits for something slow.
 */
export class SessionLock {
  /** Called when a replica without the lock tells that there is work. */
  onTold: () => void = () => undefined;

  private client: pg.Client | null = null;
  private mine = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly name: string,
  ) {}

  /** Takes the lock when it is free, and tells whether this process holds it now. */
  async held(): Promise<boolean> {
    if (this.mine) return true;
    return this.inTurn(async (client) => {
      const { rows } = await client.query<{ ok: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS ok', [this.lockName]);
      if (!rows[0]?.ok) return false;
      await client.query(`LISTEN ${pg.escapeIdentifier(this.lockName)}`);
      this.mine = client === this.client;
      return this.mine;
    });
  }

  /** Tells the replica that holds the lock that there is work for it. */
  async tell(): Promise<void> {
    await this.inTurn((client) => client.query(`NOTIFY ${pg.escapeIdentifier(this.lockName)}`));
  }

  async release(): Promise<void> {
    const { client } = this;
    this.lose(client);
    await client?.end();
  }

  private get lockName(): string {
    return `regiomatch.${this.name}`;
  }

  /** A connection does one thing at a time. */
  private inTurn<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => work(this.client ?? (await this.connect())));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: `regiomatch-lock-${this.name}` });
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.on('notification', () => this.onTold());
    await client.connect();
    this.client = client;
    return client;
  }

  private lose(client: pg.Client | null): void {
    if (this.client !== client) return;
    this.client = null;
    this.mine = false;
  }
}
