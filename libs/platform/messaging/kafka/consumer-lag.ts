import type { Kafka } from 'kafkajs';

/** Messages of a topic, over all its partitions, that a group has yet to confirm. A group that never confirmed has the whole topic before it. */
export const consumerLag = async (kafka: Kafka, groupId: string, topic: string): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const [stored, [confirmed]] = await Promise.all([admin.fetchTopicOffsets(topic), admin.fetchOffsets({ groupId, topics: [topic] })]);
    const at = new Map(confirmed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
    return stored.reduce((sum, { partition, high, low }) => sum + Math.max(0, Number(high) - Math.max(at.get(partition) ?? 0, Number(low))), 0);
  } finally {
    await admin.disconnect();
  }
};
