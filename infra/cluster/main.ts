import { resolve } from 'node:path';
import { startCluster } from './start-cluster.js';

const cluster = await startCluster({
  map: resolve('.data/cluster'),
  databaseUrl: process.env['DATABASE_URL'],
  kafkaBrokers: process.env['KAFKA_BROKERS'],
  meld: (regel) => console.log(regel),
});
console.log(`gateway: ${cluster.gateways.join(' ')}`);
process.once('SIGINT', () => void cluster.stop().then(() => process.exit(0)));
process.once('SIGTERM', () => void cluster.stop().then(() => process.exit(0)));
