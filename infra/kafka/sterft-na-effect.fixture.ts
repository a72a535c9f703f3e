import { type Consument, ConsumerRuntime } from '@regiomatch/platform/messaging';
import { KafkaBus, KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import { loadConfig } from '@regiomatch/platform/config';
import { Logger } from '@regiomatch/platform/observability';
import { createDataSource, Database } from '@regiomatch/platform/persistence';

// A service that dies at the worst moment: its effect is committed in the database, its position in Kafka is not.
const sterveling: Consument<{ readonly nummer: number }> = {
  naam: 'volgers.sterveling',
  topic: 'nummer.v1',
  async verwerk(tx, { subject, data }) {
    await tx.query('INSERT INTO gezien (volger, sleutel, nummer) VALUES ($1, $2, $3)', ['volgers.sterveling', subject, data.nummer]);
  },
  naCommit(events) {
    if (events.some(({ subject }) => subject === 'val')) process.kill(process.pid, 'SIGKILL');
  },
};

const logger = Logger.to({ write: () => undefined }, 'toets');
const dataSource = createDataSource({ url: process.env['DATABASE_URL'] ?? '', service: 'volgers', schema: 'volgers', entities: [], poolSize: 2 });
const database = new Database(await dataSource.initialize());
await new ConsumerRuntime(database, new KafkaBus(loadConfig(KafkaConfig, process.env), 'toets', logger), sterveling, logger).start();
