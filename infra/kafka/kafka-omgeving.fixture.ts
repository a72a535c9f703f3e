import { KafkaBus, kafkaClient, KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import type { Logger } from '@regiomatch/platform/observability';
import { loadConfig } from '@regiomatch/platform/config';
import type { RunningKafka } from '@regiomatch/servers';
import type { Kafka } from 'kafkajs';
import { applyTopics } from './apply-topics.js';

export const PARTITIES = 6;

const config = ({ brokers }: RunningKafka): KafkaConfig => loadConfig(KafkaConfig, { KAFKA_BROKERS: brokers.join(',') });

export const client = (kafka: RunningKafka, logger: Logger): Kafka => kafkaClient(config(kafka), 'toets', logger);

export const openKafkaBus = (kafka: RunningKafka, logger: Logger): KafkaBus => new KafkaBus(config(kafka), 'toets', logger);

export const maakTopic = (kafka: RunningKafka, logger: Logger, naam: string): Promise<readonly string[]> =>
  applyTopics(client(kafka, logger), [{ naam, verwijstNaarPersoon: false, instellingen: {} }], { partities: PARTITIES });
