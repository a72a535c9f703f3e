import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as contracts from '@regiomatch/contracts';
import { readManifest } from '@regiomatch/platform/bootstrap';

export interface Topic {
  readonly naam: string;
  /** Its messages point to a person, so nothing stays longer than seven days (architecture.md, issue 4 item 2). */
  readonly verwijstNaarPersoon: boolean;
  readonly instellingen: Readonly<Record<string, string>>;
}

const UUR = 3_600_000;
const DAG = 24 * UUR;

/**
 * Kafka deletes whole segments, and counts from the youngest message in one: the oldest has then been there a segment longer. Six days less an
 * hour, and a segment of a day, is seven days at the most.
 */
const OVER_PERSONEN = { 'cleanup.policy': 'delete', 'retention.ms': String(6 * DAG - UUR), 'segment.ms': String(DAG) };

/** Each event carries the whole picture of its subject, so the last one per key is enough for a new consumer; what it replaced goes within days. */
const STAND = {
  'cleanup.policy': 'compact',
  'segment.ms': String(DAG),
  'max.compaction.lag.ms': String(2 * DAG),
  'delete.retention.ms': String(DAG),
};

/** All topics of the services in the folder, by their own service.json. One that no contract knows is kept short, as if it pointed to a person. */
export const topicPlan = (services: string): readonly Topic[] => {
  const manifests = readdirSync(services, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => readManifest(join(services, name)));
  const namen = new Set(manifests.flatMap(({ publiceert, consumeert }) => [...publiceert, ...consumeert]));
  return [...namen].sort().map((naam) => {
    const verwijstNaarPersoon = contracts.TOPICS_OVER_PERSONEN.includes(naam) || !BEKEND.has(naam);
    return { naam, verwijstNaarPersoon, instellingen: verwijstNaarPersoon ? OVER_PERSONEN : STAND };
  });
};

const hasTopic = (value: unknown): value is { readonly topic: string } => typeof value === 'object' && value !== null && 'topic' in value;

const BEKEND: ReadonlySet<unknown> = new Set(
  Object.values<unknown>(contracts)
    .filter(hasTopic)
    .map(({ topic }) => topic),
);
