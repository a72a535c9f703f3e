import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import type { Topic } from './topic-plan.js';

const { ConfigResourceTypes } = kafkajs;

export interface TopicOptions {
  /** Of a new topic. An existing one keeps its number: another number sends a key elsewhere, past its own earlier messages. */
  readonly partities: number;
}

/** Makes what is missing and sets what differs; a second run changes nothing. Answers what it did, one Dutch line per topic. */
export const applyTopics = async (kafka: Kafka, topics: readonly Topic[], { partities }: TopicOptions): Promise<readonly string[]> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const brokers = (await admin.describeCluster()).brokers.length;
    const kopieen = Math.min(3, brokers);
    const there = new Set(await admin.listTopics());
    const regels: string[] = [];
    for (const topic of topics) {
      // With three copies one broker may be gone: a message is then still stored twice before it counts.
      const instellingen = { ...topic.instellingen, 'min.insync.replicas': String(Math.max(1, kopieen - 1)) };
      if (there.has(topic.naam)) regels.push(await bijwerken(admin, topic.naam, instellingen, kopieen));
      else {
        await admin.createTopics({
          waitForLeaders: false,
          topics: [{ topic: topic.naam, numPartitions: partities, replicationFactor: kopieen, configEntries: entries(instellingen) }],
        });
        await totLeiders(admin, topic.naam);
        regels.push(`${topic.naam}: gemaakt met ${partities} partities en ${kopieen} ${kopieen === 1 ? 'kopie' : 'kopieën'}`);
      }
    }
    return regels;
  } finally {
    await admin.disconnect();
  }
};

/** The client's own wait gives up at a broker that has not heard of the new topic yet. */
const totLeiders = async (admin: Admin, topic: string): Promise<void> => {
  for (const einde = Date.now() + 30_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      if (topics[0]?.partitions.length && topics[0].partitions.every(({ leader }) => leader >= 0)) return;
    } catch (error) {
      if (Date.now() > einde) throw error;
    }
    if (Date.now() > einde) throw new Error(`${topic} heeft na 30 s nog partities zonder leider`);
  }
};

const bijwerken = async (admin: Admin, topic: string, wanted: Readonly<Record<string, string>>, kopieen: number): Promise<string> => {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: Object.keys(wanted) }],
  });
  const now = new Map(resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]));
  const anders = Object.entries(wanted).filter(([name, value]) => now.get(name) !== value);
  const partitions = (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]?.partitions ?? [];
  const weinig = partitions.some(({ replicas }) => replicas.length < kopieen)
    ? `; let op: minder kopieën dan ${kopieen}, verdeel ze met kafka-reassign-partitions`
    : '';
  if (anders.length === 0) return `${topic}: in orde${weinig}`;
  await admin.alterConfigs({ validateOnly: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries: entries(wanted) }] });
  return `${topic}: bijgewerkt (${anders.map(([name, value]) => `${name}=${value}`).join(', ')})${weinig}`;
};

const entries = (settings: Readonly<Record<string, string>>) => Object.entries(settings).map(([name, value]) => ({ name, value }));
