import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaClient, type KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import { Logger } from '@regiomatch/platform/observability';
import { INLOOP, TUSSENPOOS_MS } from './tempo.js';

const TOPIC = 'meting.kaal';
const VULLING = 'x'.repeat(800);

/** Milliseconds from sending a message to receiving it, one at a time and at the pace of the product's own measurement, with nothing around the client. */
export const meetKaleBus = async (config: KafkaConfig, keren: number): Promise<readonly number[]> => {
  const kafka = kafkaClient(config, 'meting', Logger.to({ write: () => undefined }, 'meting'));
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC, numPartitions: 1 }], waitForLeaders: true });
  await admin.disconnect();
  const ontvangen = new EventEmitter();
  const consumer = kafka.consumer({ groupId: `meting-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      ontvangen.emit(String(message.key));
      return Promise.resolve();
    },
  });
  const producer = kafka.producer({ idempotent: true });
  await producer.connect();
  const tijden: number[] = [];
  for (let keer = -INLOOP; keer < keren; keer += 1) {
    const sleutel = randomUUID();
    const gekomen = once(ontvangen, sleutel);
    const begin = performance.now();
    await producer.send({ topic: TOPIC, acks: -1, messages: [{ key: sleutel, value: VULLING }] });
    await gekomen;
    if (keer >= 0) tijden.push(performance.now() - begin);
    await sleep(TUSSENPOOS_MS);
  }
  await producer.disconnect();
  await consumer.disconnect();
  return tijden;
};
