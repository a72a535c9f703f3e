import type { CloudEvent } from '@regiomatch/contracts';

/** A fact that a service tells, before it gets its envelope. */
export interface NieuwEvent<T = unknown> {
  readonly type: string;
  readonly topic: string;
  /** Id of the aggregate: key of the message. */
  readonly subject: string;
  /** Version of the aggregate after the change. */
  readonly versie: number;
  readonly data: T;
}

/** A message as a bus carries it. */
export interface Bericht {
  readonly topic: string;
  readonly sleutel: string;
  readonly event: CloudEvent;
}

/** Type of what stands for a message that is no CloudEvent: the runtime parks it. Its contents stay on the bus, for they can be anything. */
export const ONLEESBAAR = 'nl.regiomatch.onleesbaar';
