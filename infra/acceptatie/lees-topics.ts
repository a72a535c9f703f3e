import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaClient } from '@regiomatch/platform/messaging/kafka';
import { Logger } from '@regiomatch/platform/observability';

/** Every message that is on these brokers: key, headers and value as one text each. */
export const leesTopics = async (brokers: readonly string[]): Promise<readonly string[]> => {
  const kafka = kafkaClient(
    { KAFKA_BROKERS: brokers.join(','), KAFKA_TLS: 'uit' },
    'acceptatie',
    Logger.to({ write: () => undefined }, 'acceptatie'),
  );
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `acceptatie-${randomUUID()}` });
  const berichten: string[] = [];
  try {
    await admin.connect();
    const topics = (await admin.listTopics()).filter((topic) => !topic.startsWith('__'));
    let aantal = 0;
    for (const topic of topics) for (const { high, low } of await admin.fetchTopicOffsets(topic)) aantal += Number(high) - Number(low);
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message: { key, headers, value } }) => {
        const kop = Object.entries(headers ?? {}).map(([naam, inhoud]) => `${naam}=${String(inhoud)}`);
        berichten.push(`${String(key)} ${kop.join(' ')} ${String(value)}`);
        return Promise.resolve();
      },
    });
    while (berichten.length < aantal) await sleep(50);
    return berichten;
  } finally {
    await consumer.disconnect();
    await admin.disconnect();
  }
};
