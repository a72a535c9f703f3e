import type { EntityManager } from 'typeorm';
import type { Database } from '../persistence/index.js';
import type { Bericht } from './event.js';

/** The bus refuses this message for good (too large, malformed); other messages can go. */
export class BerichtGeweigerd extends Error {
  constructor(readonly reden: string) {
    super(reden);
    this.name = 'BerichtGeweigerd';
  }
}

export interface Levering {
  readonly berichten: readonly Bericht[];
  /** Commits the position together with the effect, where bus and effect share a database. */
  bevestig(tx: EntityManager): Promise<void>;
}

export interface Abonnement {
  stop(): Promise<void>;
}

/** Port between a service and its transport: PostgreSQL in the embedded mode, Kafka in the distributed mode. */
export interface EventBus {
  /** Sends in order; resolves when all are safely stored. Throws `BerichtGeweigerd` when one is refused for good, anything else when the bus is down. */
  publiceer(database: Database, berichten: readonly Bericht[]): Promise<void>;
  /** Calls `verwerk` for each batch, one at a time per consumer; a throw means: deliver this batch again later. */
  abonneer(database: Database, consument: string, topic: string, verwerk: (levering: Levering) => Promise<void>): Promise<Abonnement>;
  /** How many messages of the topic this consumer has yet to handle; a bus that cannot tell leaves it out. */
  achterstand?(database: Database, consument: string, topic: string): Promise<number>;
  stop(): Promise<void>;
}
