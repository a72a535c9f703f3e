import type { CloudEvent } from '@regiomatch/contracts';
import type { KafkaMessage, Message } from 'kafkajs';
import { BerichtGeweigerd } from '../event-bus.js';
import { type Bericht, ONLEESBAAR } from '../event.js';

/** Room for headers and framing below the broker's own limit of 1 MiB (`message.max.bytes`). */
export const MAX_BYTES = 1_000_000;

const CONTENT_TYPE = 'application/cloudevents+json; charset=UTF-8';

/**
 * A message in structured mode: the whole event as JSON, keyed by its aggregate.
 *
 * @throws BerichtGeweigerd when no broker would ever take it.
 */
export const toKafka = ({ sleutel, event }: Bericht): Message => {
  if (!sleutel || !event?.id || event.specversion !== '1.0') throw new BerichtGeweigerd('dit is geen CloudEvent met een onderwerp');
  const value = Buffer.from(JSON.stringify(event));
  if (value.length > MAX_BYTES) throw new BerichtGeweigerd(`te groot: ${value.length} bytes, hooguit ${MAX_BYTES}`);
  const { traceparent } = event;
  return { key: sleutel, value, headers: { 'content-type': CONTENT_TYPE, ...(traceparent === undefined ? {} : { traceparent }) } };
};

/** Null for a message that says nothing (a tombstone of compaction). What cannot be read gets an event in its place that the runtime parks, so that it is seen and holds up no other key. */
export const fromKafka = (topic: string, partition: number, { key, value, offset, timestamp }: KafkaMessage): Bericht | null => {
  if (value === null) return null;
  const event = readEvent(value) ?? unreadable(topic, partition, offset, timestamp, key);
  return { topic, sleutel: key?.toString() ?? event.subject, event };
};

const readEvent = (value: Buffer): CloudEvent | null => {
  try {
    const event = JSON.parse(value.toString()) as CloudEvent | null;
    return typeof event?.id === 'string' && typeof event.subject === 'string' && typeof event.versie === 'number' ? event : null;
  } catch {
    return null;
  }
};

const unreadable = (topic: string, partition: number, offset: string, timestamp: string, key: Buffer | null): CloudEvent => ({
  specversion: '1.0',
  id: `onleesbaar:${topic}:${partition}:${offset}`,
  source: 'urn:nld:regiomatch:kafka',
  type: ONLEESBAAR,
  subject: key?.toString() ?? '',
  time: new Date(Number(timestamp)).toISOString(),
  datacontenttype: 'application/json',
  versie: 0,
  data: null,
});
