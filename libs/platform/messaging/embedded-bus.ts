import type { CloudEvent } from '@regiomatch/contracts';
import pg from 'pg';
import type { Logger } from '../observability/index.js';
import type { Database } from '../persistence/index.js';
import { topicTable } from './embedded-topics.js';
import type { Abonnement, EventBus, Levering } from './event-bus.js';
import type { Bericht } from './event.js';
import { Loop } from './loop.js';

const BATCH = 200;
const CHANNEL = 'regiomatch_bus';

/**
 * The bus of the embedded mode: one table per topic in the same PostgreSQL. Only relays append, one at a time per topic (advisory lock), so
 * positions are in commit order and a consumer can keep one offset: a shared log read by sequence number would lose rows, because sequence
 * order is not commit order. One notice without payload per round wakes the consumers; polling is the fall-back.
 */
export class EmbeddedBus implements EventBus {
  private readonly loops = new Set<Loop>();
  private listener: pg.Client | null = null;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'regiomatch-bus' });
    const again = () => {
      if (this.listener !== client || this.stopped) return;
      this.listener = null;
      setTimeout(() => void this.start().catch(again), 500).unref();
    };
    client.on('notification', () => this.wake());
    client.on('error', again);
    client.on('end', again);
    this.listener = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.logger.error('bus_listen_failed', error);
      again();
    }
  }

  async publiceer(database: Database, berichten: readonly Bericht[]): Promise<void> {
    const perTopic = groupByTopic(berichten);
    await database.alsDienst(async (tx) => {
      for (const [topic, van] of perTopic) {
        await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`bus.${topic}`]);
        await tx.query(
          `INSERT INTO ${topicTable(topic)} (sleutel, event)
           SELECT e ->> 'sleutel', (e -> 'event')::jsonb FROM json_array_elements($1::json) WITH ORDINALITY AS n (e, i) ORDER BY i`,
          [JSON.stringify(van.map(({ sleutel, event }) => ({ sleutel, event })))],
        );
      }
      await tx.query(`SELECT pg_notify('${CHANNEL}', '')`);
    });
  }

  async abonneer(database: Database, consument: string, topic: string, verwerk: (levering: Levering) => Promise<void>): Promise<Abonnement> {
    await database.dataSource.query('INSERT INTO bus_positie (consument, topic, positie) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING', [
      consument,
      topic,
    ]);
    const loop = new Loop(consument, 1_000, () => this.round(database, consument, topic, verwerk), this.logger);
    this.loops.add(loop);
    loop.start();
    return {
      stop: async () => {
        this.loops.delete(loop);
        await loop.stop();
      },
    };
  }

  async achterstand(database: Database, consument: string, topic: string): Promise<number> {
    const [row] = await database.dataSource.query<{ aantal: string }[]>(
      `SELECT count(*) AS aantal FROM ${topicTable(topic)} WHERE positie > (SELECT positie FROM bus_positie WHERE consument = $1 AND topic = $2)`,
      [consument, topic],
    );
    return Number(row?.aantal ?? 0);
  }

  private async round(database: Database, consument: string, topic: string, verwerk: (levering: Levering) => Promise<void>): Promise<boolean> {
    const rows: { positie: string; sleutel: string; event: CloudEvent }[] = await database.dataSource.query(
      `SELECT positie, sleutel, event FROM ${topicTable(topic)}
       WHERE positie > (SELECT positie FROM bus_positie WHERE consument = $1 AND topic = $2) ORDER BY positie LIMIT ${BATCH}`,
      [consument, topic],
    );
    const last = rows.at(-1);
    if (!last) return false;
    await verwerk({
      berichten: rows.map(({ sleutel, event }) => ({ topic, sleutel, event })),
      bevestig: async (tx) => {
        await tx.query('UPDATE bus_positie SET positie = $3 WHERE consument = $1 AND topic = $2 AND positie < $3', [consument, topic, last.positie]);
      },
    });
    return rows.length === BATCH;
  }

  private wake(): void {
    for (const loop of this.loops) loop.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.loops].map((loop) => loop.stop()));
    await this.listener?.end().catch(() => undefined);
  }
}

const groupByTopic = (berichten: readonly Bericht[]): Map<string, Bericht[]> => {
  const groups = new Map<string, Bericht[]>();
  for (const bericht of berichten) {
    const group = groups.get(bericht.topic);
    if (group) group.push(bericht);
    else groups.set(bericht.topic, [bericht]);
  }
  return groups;
};
