import { type Consumer, type EachBatchPayload, type Kafka, type KafkaMessage } from 'kafkajs';
import type { Logger } from '../../observability/index.js';
import type { Abonnement, Levering } from '../event-bus.js';
import { type Bericht, ONLEESBAAR } from '../event.js';
import { fromKafka } from './kafka-message.js';

export interface Subscription {
  readonly consument: string;
  readonly topic: string;
  readonly verwerk: (levering: Levering) => Promise<void>;
}

const BATCH = 200;
const SESSION_MS = 6_000;
const HEARTBEAT_MS = 1_500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * One member of a consumer group. A batch of one partition at a time; its position moves after its effect. Whatever ends the membership
 * (a broker that is gone, a lost coordinator, a client that gave up) is followed by a new one, without end, until it is told to stop.
 */
export class KafkaSubscription implements Abonnement {
  private stopping = false;
  private consumer: Consumer | null = null;
  private awake: () => void = () => undefined;
  private finished: Promise<void> = Promise.resolve();

  constructor(
    private readonly kafka: Kafka,
    private readonly subscription: Subscription,
    private readonly logger: Logger,
  ) {}

  start(): this {
    this.finished = this.belong();
    return this;
  }

  /** Finishes the batch that runs, keeps its position, and leaves the group. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.awake();
    await this.finished;
  }

  private async belong(): Promise<void> {
    const { consument: consumer, topic } = this.subscription;
    for (let failures = 0; !this.stopping; failures += 1) {
      const began = Date.now();
      try {
        await this.memberUntilItEnds();
      } catch (error) {
        this.logger.error('kafka_consumer_failed', error, { consumer, topic, failures });
      }
      if (Date.now() - began > 60_000) failures = 0;
      if (!this.stopping) await this.pause(Math.min(LONGEST_PAUSE_MS, 250 * 2 ** Math.min(failures, 10)));
    }
  }

  private async memberUntilItEnds(): Promise<void> {
    const { consument: groupId, topic } = this.subscription;
    const consumer = this.kafka.consumer({
      groupId,
      sessionTimeout: SESSION_MS,
      heartbeatInterval: HEARTBEAT_MS,
      rebalanceTimeout: 30_000,
      maxWaitTimeInMs: 1_000,
      maxBytes: 4_000_000,
      maxBytesPerPartition: 1_048_576,
      metadataMaxAge: 60_000,
      // The one place that starts again is belong().
      retry: { retries: 4, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: () => Promise.resolve(false) },
    });
    const ended = new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      this.awake = resolve;
      if (this.stopping) resolve();
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) =>
      this.logger.info('kafka_group_joined', { consumer: groupId, topic, partitions: payload.memberAssignment[topic]?.length ?? 0 }),
    );
    this.consumer = consumer;
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 1,
        eachBatch: (payload) => this.deliver(payload),
      });
      await ended;
    } finally {
      ended.catch(() => undefined);
      this.consumer = null;
      await consumer.disconnect().catch(() => undefined);
    }
  }

  private async deliver(payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset } = payload;
    let membership: unknown = null;
    // The effect may take longer than a session lasts.
    const beat = setInterval(() => void heartbeat().catch((error: unknown) => (membership ??= error)), HEARTBEAT_MS);
    try {
      for (let from = 0; from < batch.messages.length; from += BATCH) {
        const messages = batch.messages.slice(from, from + BATCH);
        const last = messages.at(-1);
        const going = () => isRunning() && !isStale() && !this.stopping && membership === null;
        if (!last || !going() || !(await this.untilDone(this.read(batch.partition, messages), going))) break;
        await this.consumer?.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset: String(BigInt(last.offset) + 1n) }]);
        resolveOffset(last.offset);
      }
    } finally {
      clearInterval(beat);
    }
    // The client joins the group again for this one.
    if (membership) throw membership as Error;
    await heartbeat();
  }

  private read(partition: number, messages: readonly KafkaMessage[]): readonly Bericht[] {
    const { consument: consumer, topic } = this.subscription;
    return messages.flatMap((message) => {
      const bericht = fromKafka(topic, partition, message);
      if (bericht?.event.type === ONLEESBAAR)
        this.logger.error('kafka_message_unreadable', null, { consumer, topic, partition, offset: message.offset });
      return bericht ? [bericht] : [];
    });
  }

  /** Delivers again until the effect is there; false when the membership ended first. */
  private async untilDone(berichten: readonly Bericht[], going: () => boolean): Promise<boolean> {
    for (let failures = 0; ; failures += 1) {
      try {
        if (berichten.length > 0) await this.subscription.verwerk({ berichten, bevestig: () => Promise.resolve() });
        return true;
      } catch (error) {
        const { consument: consumer, topic } = this.subscription;
        this.logger.error('kafka_delivery_failed', error, { consumer, topic, failures });
        const until = Date.now() + Math.min(LONGEST_PAUSE_MS, 100 * 2 ** Math.min(failures, 10));
        while (Date.now() < until && going()) await new Promise((resolve) => setTimeout(resolve, 50));
        if (!going()) return false;
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
