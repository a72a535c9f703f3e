import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigOngeldig, loadConfig } from '@regiomatch/platform/config';
import { kafkaClient, KafkaConfig } from '@regiomatch/platform/messaging/kafka';
import { Logger } from '@regiomatch/platform/observability';
import { applyTopics } from './apply-topics.js';
import { topicPlan } from './topic-plan.js';

const HULP = `Maak de topics van alle diensten in Kafka, of werk hun instellingen bij. Nog eens draaien kan altijd.

  npm run topics                     topics uit services/*/service.json, bij KAFKA_BROKERS
  npm run topics -- --partities 12   aantal partities van een topic dat er nog niet is (gewoon: 6)

Een topic dat naar een persoon verwijst bewaart berichten hooguit zeven dagen. Van de andere blijft per onderwerp het laatste bericht.`;

try {
  const { values } = parseArgs({ options: { partities: { type: 'string', default: '6' }, help: { type: 'boolean', short: 'h', default: false } } });
  const partities = Number(values.partities);
  if (values.help) console.log(HULP);
  else if (!Number.isInteger(partities) || partities < 1 || partities > 1_000) fout(`--partities is een getal van 1 tot en met 1000.\n\n${HULP}`);
  else {
    const kafka = kafkaClient(loadConfig(KafkaConfig, process.env), 'regiomatch-topics', Logger.to(process.stderr, 'topics'));
    for (const regel of await applyTopics(kafka, topicPlan(servicesFolder()), { partities })) console.log(regel);
  }
} catch (error) {
  if (error instanceof ConfigOngeldig) fout(error.message);
  else if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) fout(`Deze opties zijn niet bekend.\n\n${HULP}`);
  else fout(`Kafka doet niet wat gevraagd is: ${error instanceof Error ? error.message : 'onbekende fout'}`);
}

function fout(melding: string): void {
  console.error(melding);
  process.exitCode = 1;
}

/** From sources and from `dist/`, in a working copy and in an image. */
function servicesFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'services'))) return join(folder, 'services');
  throw new Error('de map services ontbreekt');
}
