import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EchtCluster, startEchtCluster } from '@regiomatch/cluster';
import { HttpIngang } from '@regiomatch/generators';
import type { EigenRegio } from '@regiomatch/oordeel';
import type { Antwoord } from '@regiomatch/testing';
import type { Matrixregio } from '@regiomatch/toegang';
import { leesTopics } from './lees-topics.js';

const start = async (): Promise<{ readonly cluster: EchtCluster; readonly map: string; readonly stop: () => Promise<void> }> => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-acceptatie-'));
  const weg = (): void => rmSync(map, { recursive: true, force: true });
  try {
    const cluster = await startEchtCluster({
      map,
      instanties: { matching: 2, taalstages: 2, gateway: 2 },
      meiliProgramma: process.env['MEILI_PROGRAMMA'],
    });
    return { cluster, map, stop: () => cluster.stop().finally(weg) };
  } catch (error) {
    weg();
    throw error;
  }
};

/** An empty region of separate processes over a real Kafka and Keycloak, as its users see it: through the gateway. */
export const startClusterregio = async (): Promise<EigenRegio> => {
  const { cluster, stop } = await start();
  const [url = ''] = cluster.gateways;
  return { url, ingang: new HttpIngang(url, (gebruiker) => cluster.uitgever.tokenVan(gebruiker)), stop };
};

/** The same, with each service asked at its own address. */
export const startClustermatrix = async (): Promise<Matrixregio> => {
  const { cluster, map, stop } = await start();
  const tokens = new Map<string, Promise<string>>();
  const post = async <T>(dienst: string, koppen: Record<string, string>, query: string, variables: object): Promise<Antwoord<T>> => {
    const antwoord = await fetch(`${cluster.adressen(dienst)[0]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...koppen },
      body: JSON.stringify({ query, variables }),
    });
    return (await antwoord.json()) as Antwoord<T>;
  };
  return {
    adminUrl: cluster.databaseUrl,
    databaseUrl: (dienst) => cluster.rolUrl(dienst),
    vraag: async (dienst, gebruiker, vraag, variabelen = {}) => {
      const token = tokens.get(gebruiker) ?? cluster.uitgever.tokenVan(gebruiker);
      tokens.set(gebruiker, token);
      return post(dienst, { authorization: `Bearer ${await token}` }, vraag, variabelen);
    },
    zonderToken: (dienst, vraag) => post(dienst, {}, vraag, {}),
    sporen: async () => [
      ...readdirSync(join(map, 'logs')).flatMap((log) => readFileSync(join(map, 'logs', log), 'utf8').split('\n')),
      ...(await leesTopics(cluster.kafka?.brokers ?? [])),
    ],
    stop,
  };
};
