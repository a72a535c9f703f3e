import type { CloudEvent } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';

/**
 * A consumer of one topic: an injectable class. Delivery is at least once; ids that came before are dropped by the inbox, in the
 * transaction of the effect. A throw means: try again, then park (with the later events of the same key).
 */
export interface Consument<T = unknown> {
  /** Stable name, `<service>.<what>`: part of the identity of its inbox. */
  readonly naam: string;
  readonly topic: string;
  verwerk(tx: EntityManager, event: CloudEvent<T>): Promise<void>;
  /** Many at once, in order, where that is cheaper; the same effect as `verwerk` one by one. */
  verwerkReeks?(tx: EntityManager, events: readonly CloudEvent<T>[]): Promise<void>;
  /** After the commit, for state in memory. */
  naCommit?(events: readonly CloudEvent<T>[]): void | Promise<void>;
}
