import type { Instruments } from './instruments.js';
import { messageStock, type Query } from './message-stock.js';
import type { Outcome } from './outcome.js';
import type { ScrapeSources } from './scrape-sources.js';

/** Counts of a connection pool, as node-postgres keeps them. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

export interface WatchedConsumer {
  readonly naam: string;
  /** How many events it has yet to handle; absent where the bus cannot tell. */
  readonly lag?: (() => Promise<number>) | undefined;
}

export interface WatchedSearch {
  /** Changes that the index does not show yet. */
  readonly lag: () => number | Promise<number>;
  /** True while search falls back to PostgreSQL. */
  readonly degraded: () => boolean;
}

/** The numbers of one service. Injectable: a service that has a number of its own asks for it. */
export class ServiceMetrics {
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly dienst: string,
    private readonly instruments: Instruments,
    private readonly sources: ScrapeSources,
  ) {}

  /** @param operation as `operationLabel` gives it, never a text of the client. */
  operation(operation: string, outcome: Outcome, seconds: number): void {
    this.instruments.operations.observe({ dienst: this.dienst, operation, outcome }, seconds);
  }

  /** @param route the pattern that the server knows the route by, never the address that was asked. */
  request(route: string, status: number, seconds: number): void {
    this.instruments.requests.observe({ dienst: this.dienst, route, status: String(status) }, seconds);
  }

  consumed(consument: string, events: number): void {
    this.instruments.consumed.inc({ dienst: this.dienst, consument }, events);
  }

  watchPool(pool: PoolCounts): void {
    const { poolTotal, poolIdle, poolWaiting } = this.instruments;
    const labels = { dienst: this.dienst };
    this.watch('pool', () => [
      { gauge: poolTotal, labels, value: pool.totalCount },
      { gauge: poolIdle, labels, value: pool.idleCount },
      { gauge: poolWaiting, labels, value: pool.waitingCount },
    ]);
  }

  watchMessages(query: Query, consumers: readonly WatchedConsumer[]): void {
    const { outboxAge, outboxParked, inboxParked, consumerLag } = this.instruments;
    const dienst = this.dienst;
    this.watch('messages', async () => {
      const stock = await messageStock(query);
      return [
        { gauge: outboxAge, labels: { dienst }, value: stock.outboxAge },
        { gauge: outboxParked, labels: { dienst }, value: stock.outboxParked },
        ...consumers.map(({ naam }) => ({ gauge: inboxParked, labels: { dienst, consument: naam }, value: stock.inboxParked.get(naam) ?? 0 })),
      ];
    });
    for (const { naam, lag } of consumers)
      if (lag) this.watch(`lag.${naam}`, async () => [{ gauge: consumerLag, labels: { dienst, consument: naam }, value: await lag() }]);
  }

  watchSearch({ lag, degraded }: WatchedSearch): void {
    const labels = { dienst: this.dienst };
    this.watch('search', () => [{ gauge: this.instruments.searchDegraded, labels, value: degraded() ? 1 : 0 }]);
    this.watch('search_lag', async () => [{ gauge: this.instruments.searchLag, labels, value: await lag() }]);
  }

  /** Forgets what it watches; what was counted stays. */
  stop(): void {
    for (const end of this.ends.splice(0)) end();
  }

  private watch(name: string, read: Parameters<ScrapeSources['add']>[2]): void {
    this.ends.push(this.sources.add(this.dienst, name, read));
  }
}
