import { randomUUID } from 'node:crypto';
import { type Admin, Kafka, logLevel } from 'kafkajs';

const WAIT_MS = 90_000;
const ARRIVAL_MS = 15_000;

/**
 * Resolves when `nodes` brokers are there and a message went through all of them and came out in a consumer group: a port that accepts, or a
 * broker that answers, says nothing about the coordinator of groups.
 */
export const roundTrip = async (brokers: readonly string[], nodes: number): Promise<void> => {
  const kafka = new Kafka({
    clientId: 'gereed',
    brokers: [...brokers],
    connectionTimeout: 1_000,
    logLevel: logLevel.NOTHING,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 500 },
  });
  for (const until = Date.now() + WAIT_MS; ;) {
    const admin = kafka.admin();
    const topic = `gereed-${randomUUID()}`;
    try {
      await admin.connect();
      const up = (await admin.describeCluster()).brokers.length;
      if (up < nodes) throw new Error(`${up} van ${nodes} brokers doen mee`);
      await admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: nodes }], waitForLeaders: true });
      await sendAndReceive(kafka, topic);
      await cleanUp(admin, topic);
      return;
    } catch (error) {
      await cleanUp(admin, topic);
      if (Date.now() > until) throw new Error('Kafka werd niet gereed', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
};

const sendAndReceive = async (kafka: Kafka, topic: string): Promise<void> => {
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  const consumer = kafka.consumer({ groupId: topic });
  try {
    await producer.connect();
    await producer.send({ topic, acks: -1, messages: [{ value: 'gereed' }] });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('het bericht kwam niet aan')), ARRIVAL_MS);
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      void consumer
        .run({ eachMessage: () => Promise.resolve(resolve()) })
        .catch(reject)
        .finally(() => late.unref());
    });
  } finally {
    await Promise.allSettled([consumer.disconnect(), producer.disconnect()]);
  }
};

const cleanUp = async (admin: Admin, topic: string): Promise<void> => {
  await admin.deleteGroups([topic]).catch(() => undefined);
  await admin.deleteTopics({ topics: [topic] }).catch(() => undefined);
  await admin.disconnect().catch(() => undefined);
};
