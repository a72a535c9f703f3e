import type { CloudEvent } from '@regiomatch/contracts';
import type { Logger } from '../observability/index.js';
import { type Database, type SessionLock, isTransient } from '../persistence/index.js';
import { type EventBus, BerichtGeweigerd } from './event-bus.js';
import type { Bericht } from './event.js';
import { Loop } from './loop.js';

interface OutboxRow {
  readonly positie: string;
  readonly topic: string;
  readonly sleutel: string;
  readonly event: CloudEvent;
}

const BATCH = 500;

/**
 * Sends the outbox of one service. One active relay per service; rows are deleted by position and never skipped by an offset, so a row
 * that commits late under a lower position simply goes in the next round. A bus that is down is waited for without end; only a message
 * that the bus *refuses* is parked, visibly, with the later ones of its key.
 */
export class Relay {
  private readonly loop: Loop;

  constructor(
    private readonly database: Database,
    private readonly lock: SessionLock,
    private readonly bus: EventBus,
    private readonly logger: Logger,
  ) {
    this.loop = new Loop('relay', 500, () => this.round(), logger);
  }

  start(): void {
    this.database.naCommit(() => this.loop.wake());
    this.lock.onTold = () => this.loop.wake();
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  /** Sends one batch; true when there may be more. */
  private async round(): Promise<boolean> {
    if (!(await this.lock.held())) {
      await this.lock.tell();
      return false;
    }
    const rows: OutboxRow[] = await this.database.dataSource.query(
      `SELECT positie, topic, sleutel, event FROM outbox
       WHERE geparkeerd IS NULL AND NOT EXISTS (SELECT 1 FROM outbox g WHERE g.geparkeerd IS NOT NULL AND g.topic = outbox.topic AND g.sleutel = outbox.sleutel AND g.positie < outbox.positie)
       ORDER BY positie LIMIT ${BATCH}`,
    );
    if (rows.length === 0) return false;
    try {
      await this.send(rows);
    } catch (error) {
      if (!(error instanceof BerichtGeweigerd)) throw error;
      for (const row of rows) await this.sendOrPark(row);
    }
    return rows.length === BATCH;
  }

  private async send(rows: readonly OutboxRow[]): Promise<void> {
    await this.bus.publiceer(this.database, rows.map(naarBericht));
    await this.database.dataSource.query('DELETE FROM outbox WHERE positie = ANY($1)', [rows.map(({ positie }) => positie)]);
  }

  private async sendOrPark(row: OutboxRow): Promise<void> {
    const [earlier] = await this.database.dataSource.query(
      'SELECT 1 FROM outbox WHERE geparkeerd IS NOT NULL AND topic = $1 AND sleutel = $2 LIMIT 1',
      [row.topic, row.sleutel],
    );
    if (earlier) return;
    try {
      await this.send([row]);
    } catch (error) {
      if (!(error instanceof BerichtGeweigerd) || isTransient(error)) throw error;
      await this.database.dataSource.query('UPDATE outbox SET geparkeerd = $2 WHERE positie = $1', [row.positie, error.reden]);
      this.logger.error('outbox_parked', error, { topic: row.topic, subject: row.sleutel });
    }
  }
}

const naarBericht = ({ topic, sleutel, event }: OutboxRow): Bericht => ({ topic, sleutel, event });
