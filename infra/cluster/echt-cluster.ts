import { startKafka, type RunningKafka } from '@regiomatch/servers';
import { startKeycloakuitgever } from './keycloakuitgever.js';
import { type Cluster, type ClusterOpties, startCluster } from './start-cluster.js';

export interface EchtCluster extends Cluster {
  /** Null when KAFKA_BROKERS names another one. */
  readonly kafka: RunningKafka | null;
}

/** A region over a real Kafka and a real Keycloak on loopback. */
export const startEchtCluster = async ({ brokers = 1, ...opties }: ClusterOpties & { readonly brokers?: 1 | 3 }): Promise<EchtCluster> => {
  opties.meld?.('Kafka starten …');
  const kafka = opties.kafkaBrokers ? null : await startKafka({ nodes: brokers });
  try {
    const cluster = await startCluster({
      uitgever: (publiekeUrl) => {
        opties.meld?.('Keycloak starten …');
        return startKeycloakuitgever(publiekeUrl);
      },
      browserlogin: true,
      ...opties,
      kafkaBrokers: opties.kafkaBrokers ?? kafka?.brokers.join(','),
    });
    return {
      ...cluster,
      kafka,
      stop: async () => {
        await cluster.stop();
        await kafka?.stop();
      },
    };
  } catch (error) {
    await kafka?.stop();
    throw error;
  }
};
