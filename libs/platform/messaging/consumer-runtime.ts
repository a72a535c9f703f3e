import type { CloudEvent } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';
import { type Logger, observeBatch, type ServiceMetrics } from '../observability/index.js';
import { type Database, isTransient } from '../persistence/index.js';
import type { Consument } from './consument.js';
import type { Abonnement, EventBus, Levering } from './event-bus.js';
import { type Bericht, ONLEESBAAR } from './event.js';
import { Loop } from './loop.js';
import { Parking } from './parking.js';

const ATTEMPTS = 5;

/** Of these events one has to wait behind a parked one. */
class SleutelGeparkeerd extends Error {}

class BerichtOnleesbaar extends Error {
  override readonly name = 'BerichtOnleesbaar';
}

const nothing = (): void => undefined;

/**
 * Runs one consumer: inbox row, effect and position commit together. A batch that fails is done again one by one; an event that keeps
 * failing is parked with the later events of its key, while other keys flow. An outage is never parked: it is waited for.
 */
export class ConsumerRuntime {
  private abonnement: Abonnement | null = null;
  private turn: Promise<void> = Promise.resolve();
  private readonly replays: Loop;
  private readonly parking: Parking;

  constructor(
    private readonly database: Database,
    private readonly bus: EventBus,
    private readonly consument: Consument,
    private readonly logger: Logger,
    private readonly metrics?: ServiceMetrics,
  ) {
    this.parking = new Parking(database, consument.naam, logger);
    this.replays = new Loop(`${consument.naam}.replay`, 1_000, () => this.exclusive(() => this.replay()), logger);
  }

  async start(): Promise<void> {
    this.abonnement = await this.bus.abonneer(this.database, this.consument.naam, this.consument.topic, (levering) =>
      this.exclusive(() => observeBatch(this.metrics, this.consument, levering.berichten, () => this.verwerk(levering))),
    );
    this.replays.start();
  }

  async stop(): Promise<void> {
    await this.replays.stop();
    await this.abonnement?.stop();
  }

  private async verwerk(levering: Levering): Promise<void> {
    if (await this.tryTogether(levering)) return;
    const parked = await this.parking.keys();
    for (const bericht of levering.berichten) {
      if (parked.has(bericht.sleutel)) await this.parking.park(bericht, 'een eerder bericht van deze sleutel is geparkeerd');
      else if (!(await this.tryOne(bericht))) parked.add(bericht.sleutel);
    }
    await this.database.alsDienst((tx) => levering.bevestig(tx));
  }

  private async tryTogether(levering: Levering): Promise<boolean> {
    try {
      const events = await this.database.alsDienst(async (tx) => {
        const fresh = await this.apply(tx, levering.berichten, true);
        await levering.bevestig(tx);
        return fresh;
      });
      await this.consument.naCommit?.(events);
      return true;
    } catch (error) {
      if (isTransient(error)) throw error;
      return false;
    }
  }

  /** True when the effect is there; false when the event was parked. */
  private async tryOne(bericht: Bericht): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const events = await this.database.alsDienst((tx) => this.apply(tx, [bericht]));
        await this.consument.naCommit?.(events);
        return true;
      } catch (error) {
        if (isTransient(error)) throw error;
        this.logger.error('event_failed', error, { consumer: this.consument.naam, event_id: bericht.event.id, subject: bericht.sleutel, attempt });
        if (attempt === ATTEMPTS) {
          await this.parking.park(bericht, error instanceof Error ? error.name : 'onbekend');
          return false;
        }
        await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
      }
    }
  }

  private async apply(tx: EntityManager, berichten: readonly Bericht[], live = false): Promise<readonly CloudEvent[]> {
    const [{ nieuw, wacht }] = (await tx.query(
      `WITH i AS (INSERT INTO inbox (consument, event_id) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING RETURNING event_id)
       SELECT array(TABLE i) AS nieuw, EXISTS (SELECT FROM inbox_geparkeerd WHERE consument = $1 AND sleutel = ANY ($3)) AS wacht`,
      [this.consument.naam, berichten.map(({ event }) => event.id), berichten.map(({ sleutel }) => sleutel)],
    )) as [{ nieuw: string[]; wacht: boolean }];
    if (live && wacht) throw new SleutelGeparkeerd();
    const fresh = new Set(nieuw); // the same id twice in one batch is one event
    const events = berichten.flatMap(({ event }) => (fresh.delete(event.id) ? [event] : []));
    if (events.some(({ type }) => type === ONLEESBAAR)) throw new BerichtOnleesbaar();
    if (this.consument.verwerkReeks) await this.consument.verwerkReeks(tx, events);
    else for (const event of events) await this.consument.verwerk(tx, event);
    return events;
  }

  /** Does the parked events again that the replay command marked, oldest first; a key stops at its first failure and stays parked. */
  private async replay(): Promise<boolean> {
    const rows: { positie: string; topic: string; sleutel: string; event: CloudEvent }[] = await this.database.dataSource.query(
      'SELECT positie, topic, sleutel, event FROM inbox_geparkeerd WHERE consument = $1 AND opnieuw ORDER BY positie LIMIT 500',
      [this.consument.naam],
    );
    const stuck = new Set<string>();
    for (const row of rows) {
      if (stuck.has(row.sleutel)) continue;
      try {
        const events = await this.database.alsDienst(async (tx) => {
          const fresh = await this.apply(tx, [row]);
          await tx.query('DELETE FROM inbox_geparkeerd WHERE positie = $1', [row.positie]);
          return fresh;
        });
        await this.consument.naCommit?.(events);
        this.logger.info('event_replayed', { consumer: this.consument.naam, event_id: row.event.id, subject: row.sleutel });
      } catch (error) {
        if (isTransient(error)) throw error;
        this.logger.error('replay_failed', error, { consumer: this.consument.naam, event_id: row.event.id, subject: row.sleutel });
        stuck.add(row.sleutel);
        const sql = 'UPDATE inbox_geparkeerd SET opnieuw = false WHERE consument = $1 AND sleutel = $2';
        await this.database.dataSource.query(sql, [this.consument.naam, row.sleutel]);
      }
    }
    return rows.length === 500;
  }

  /** Live delivery and replay take turns, so that a later event of a key never overtakes its parked ones. */
  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work, work);
    this.turn = turn.then(nothing, nothing);
    return turn;
  }
}
