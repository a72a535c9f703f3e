import { startKafka, type RunningKafka } from '@regiomatch/servers';
import { startKeycloakuitgever } from './keycloakuitgever.js';
import { type Cluster, type ClusterOpties, startCluster } from './start-cluster.js';
import { startZoekserver, type Zoekserver } from './zoekserver.js';

export interface EchtClusterOpties extends ClusterOpties {
  readonly brokers?: 1 | 3;
  /** False: the small provider of a trial signs the tokens, which starts at once; nobody signs in with a browser. */
  readonly keycloak?: boolean;
  /** Path of the program of Meilisearch; without it, and without `meili`, the record itself is searched. */
  readonly meiliProgramma?: string | undefined;
}

export interface EchtCluster extends Cluster {
  /** Null when KAFKA_BROKERS names another one. */
  readonly kafka: RunningKafka | null;
  /** Null when it was not started here. */
  readonly zoekserver: Zoekserver | null;
}

/** A region over a real Kafka and a real Keycloak on loopback, and a real Meilisearch where its program is given. */
export const startEchtCluster = async ({ brokers = 1, keycloak = true, meiliProgramma, ...opties }: EchtClusterOpties): Promise<EchtCluster> => {
  opties.meld?.('Kafka starten …');
  const kafka = opties.kafkaBrokers ? null : await startKafka({ nodes: brokers });
  let zoekserver: Zoekserver | null = null;
  const stopServers = async (): Promise<void> => {
    await zoekserver?.server.stop();
    await kafka?.stop();
  };
  try {
    if (meiliProgramma) {
      opties.meld?.('Meilisearch starten …');
      zoekserver = await startZoekserver(meiliProgramma);
    }
    const cluster = await startCluster({
      ...(keycloak ? { uitgever: metMelding(opties.meld), browserlogin: true } : {}),
      ...opties,
      kafkaBrokers: opties.kafkaBrokers ?? kafka?.brokers.join(','),
      meili: zoekserver ?? opties.meili,
    });
    return {
      ...cluster,
      kafka,
      zoekserver,
      stop: async () => {
        await cluster.stop();
        await stopServers();
      },
    };
  } catch (error) {
    await stopServers();
    throw error;
  }
};

const metMelding =
  (meld: ClusterOpties['meld']): NonNullable<ClusterOpties['uitgever']> =>
  (publiekeUrl) => {
    meld?.('Keycloak starten …');
    return startKeycloakuitgever(publiekeUrl);
  };
