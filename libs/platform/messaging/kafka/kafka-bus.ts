import type { Kafka } from 'kafkajs';
import type { Logger } from '../../observability/index.js';
import type { Database } from '../../persistence/index.js';
import type { Abonnement, EventBus, Levering } from '../event-bus.js';
import type { Bericht } from '../event.js';
import { consumerLag } from './consumer-lag.js';
import { kafkaClient } from './kafka-client.js';
import type { KafkaConfig } from './kafka-config.js';
import { KafkaSender } from './kafka-sender.js';
import { KafkaSubscription } from './kafka-subscription.js';

/**
 * The bus of the distributed mode. At least once and in order per aggregate: the relay sends again what it is not sure of, and a position is
 * kept after the effect. The inbox row in the transaction of the effect makes a second delivery harmless, so nothing is confirmed inside it.
 * Topics are made by a command of the operator, never here.
 */
export class KafkaBus implements EventBus {
  private readonly kafka: Kafka;
  private readonly sender: KafkaSender;
  private readonly subscriptions = new Set<KafkaSubscription>();

  /** Connects at the first message, and waits for a broker that is not there yet. `service` names this client to the broker. */
  constructor(
    config: KafkaConfig,
    service: string,
    private readonly logger: Logger,
  ) {
    this.kafka = kafkaClient(config, `regiomatch-${service}`, logger);
    this.sender = new KafkaSender(this.kafka);
  }

  async publiceer(_database: Database, berichten: readonly Bericht[]): Promise<void> {
    await this.sender.send(berichten);
  }

  /** `consument` is the consumer group: of all members of that name, in any process, one gets each partition. A new group begins at the oldest message. */
  async abonneer(_database: Database, consument: string, topic: string, verwerk: (levering: Levering) => Promise<void>): Promise<Abonnement> {
    const subscription = new KafkaSubscription(this.kafka, { consument, topic, verwerk }, this.logger).start();
    this.subscriptions.add(subscription);
    return {
      stop: async () => {
        this.subscriptions.delete(subscription);
        await subscription.stop();
      },
    };
  }

  /** Of the whole group, whatever process its members live in. Rejects while the broker is gone. */
  achterstand(_database: Database, consument: string, topic: string): Promise<number> {
    return consumerLag(this.kafka, consument, topic);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    await this.sender.stop();
  }
}
