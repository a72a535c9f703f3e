import type { Logger } from '../observability/index.js';
import type { Database } from '../persistence/index.js';
import type { Bericht } from './event.js';

/** Where a consumer puts events that it cannot take, with the later ones of their keys, until an operator replays or removes them. */
export class Parking {
  constructor(
    private readonly database: Database,
    private readonly consument: string,
    private readonly logger: Logger,
  ) {}

  async park({ topic, sleutel, event }: Bericht, fout: string): Promise<void> {
    await this.database.alsDienst((tx) =>
      tx.query(
        `INSERT INTO inbox_geparkeerd (consument, topic, sleutel, event, fout)
         SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT 1 FROM inbox_geparkeerd WHERE consument = $1 AND sleutel = $3 AND event ->> 'id' = $6)`,
        [this.consument, topic, sleutel, JSON.stringify(event), fout, event.id],
      ),
    );
    this.logger.warn('event_parked', { consumer: this.consument, event_id: event.id, subject: sleutel });
  }

  async keys(): Promise<Set<string>> {
    const sql = 'SELECT DISTINCT sleutel FROM inbox_geparkeerd WHERE consument = $1';
    const rows: { sleutel: string }[] = await this.database.dataSource.query(sql, [this.consument]);
    return new Set(rows.map(({ sleutel }) => sleutel));
  }
}
