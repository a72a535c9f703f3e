import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';
import { BerichtGeweigerd } from '../event-bus.js';
import type { Bericht } from '../event.js';
import { MAX_BYTES, toKafka } from './kafka-message.js';

/** Errors by which a broker refuses the message itself; anything else can pass. */
const REFUSED = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'CORRUPT_MESSAGE']);

interface Portion {
  readonly topic: string;
  readonly messages: Message[];
  bytes: number;
}

/**
 * Sends in order with an idempotent producer, one request at a time. After a failure that producer is thrown away: it may not know whether
 * the broker stored the last batch, and its next numbers could make the broker take new messages for old ones. What was stored after all
 * comes a second time under a new producer, and the inbox drops it.
 */
export class KafkaSender {
  private producer: Promise<Producer> | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  /** Resolves when every in-sync copy has them all. */
  send(berichten: readonly Bericht[]): Promise<void> {
    const portions = inPortions(berichten);
    const mine = this.turn.then(() => this.sendAll(portions));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  async stop(): Promise<void> {
    await this.turn;
    await this.discard();
  }

  private async sendAll(portions: readonly Portion[]): Promise<void> {
    try {
      const producer = await (this.producer ??= this.connect());
      for (const { topic, messages } of portions) await producer.send({ topic, messages, acks: -1 });
    } catch (error) {
      await this.discard();
      const refusal = refusalOf(error);
      if (refusal) throw new BerichtGeweigerd(`Kafka weigert het: ${refusal}`);
      throw error;
    }
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private async discard(): Promise<void> {
    const old = this.producer;
    this.producer = null;
    // Whether it still says goodbye changes nothing; why it had to go is told by whoever sent.
    await old?.then((producer) => producer.disconnect()).catch(() => undefined);
  }
}

/** Everything is judged before anything is sent. A portion of one topic stays below the broker's limit for one request. */
const inPortions = (berichten: readonly Bericht[]): readonly Portion[] => {
  const portions: Portion[] = [];
  const last = new Map<string, Portion>();
  for (const bericht of berichten) {
    const message = toKafka(bericht);
    const bytes = message.value?.length ?? 0;
    let portion = last.get(bericht.topic);
    if (!portion || portion.bytes + bytes > MAX_BYTES) {
      portion = { topic: bericht.topic, messages: [], bytes: 0 };
      portions.push(portion);
      last.set(bericht.topic, portion);
    }
    portion.messages.push(message);
    portion.bytes += bytes;
  }
  return portions;
};

/** The client wraps the broker's answer in errors of its own. */
const refusalOf = (error: unknown): string | null => {
  for (let inner = error as { type?: unknown; cause?: unknown } | undefined; inner; inner = inner.cause as typeof inner)
    if (typeof inner.type === 'string' && REFUSED.has(inner.type)) return inner.type;
  return null;
};
