import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { kafkaJars } from './kafka-jars.js';
import { KafkaNode } from './kafka-node.js';
import { roundTrip } from './round-trip.js';
import { type NodePorts, type SecureListener, serverProperties } from './server-properties.js';

export interface KafkaOptions {
  /** Keeps its data here; a later start with the same folder finds them again. Without it they live in a temporary folder and go with the cluster. */
  readonly dataDir?: string;
  readonly nodes?: 1 | 3;
  readonly secure?: SecureListener;
}

export interface RunningKafka {
  /** `host:port` of every node, for KAFKA_BROKERS. */
  readonly brokers: readonly string[];
  /** Where users must sign in, over TLS; empty unless asked. */
  readonly secureBrokers: readonly string[];
  readonly nodes: readonly KafkaNode[];
  /** Resolves when a message went in and came out, over a topic with a copy on every node that runs. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Apache Kafka in KRaft mode on loopback, from its jars, and waits until it works. Nothing of it outlives this process. */
export const startKafka = async ({ dataDir, nodes = 1, secure }: KafkaOptions = {}): Promise<RunningKafka> => {
  const jars = await kafkaJars();
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'regiomatch-kafka-'));
  const ports: NodePorts[] = [];
  for (let id = 1; id <= nodes; id += 1) ports.push({ id, broker: await freePort(), controller: await freePort(), secure: await freePort() });
  const clusterId = keptClusterId(folder);
  const running = ports.map((node) => {
    const own = join(folder, `node-${node.id}`);
    return new KafkaNode({
      id: node.id,
      jars,
      folder: own,
      clusterId,
      address: `127.0.0.1:${node.broker}`,
      properties: serverProperties(node, ports, join(own, 'data'), secure ?? null),
      users: secure?.users ?? {},
    });
  });
  const brokers = running.map(({ address }) => address);
  const stop = async () => {
    await Promise.all(running.map((node) => node.stop()));
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const ready = () => roundTrip(brokers, running.filter(({ pid }) => pid !== 0).length);
  try {
    await Promise.all(running.map((node) => node.start()));
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { brokers, secureBrokers: secure ? ports.map((node) => `localhost:${node.secure}`) : [], nodes: running, ready, stop };
};

const keptClusterId = (folder: string): string => {
  const file = join(folder, 'cluster-id');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  mkdirSync(folder, { recursive: true });
  const id = randomBytes(16).toString('base64url');
  writeFileSync(file, id);
  return id;
};
