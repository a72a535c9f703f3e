import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { topicTable } from '@regiomatch/platform/messaging';
import { type Client, escapeIdentifier as id } from 'pg';
import { connect } from '../provision/connect.js';

const PATIENCE_MS = 120_000;

/** Waits until every event of the embedded bus is sent and handled, so that the first question sees all that was loaded. Gives up silently. */
export async function allEventsProcessed(adminUrl: string, definitions: readonly ServiceDefinition[]): Promise<void> {
  const client = await connect(adminUrl);
  const schemas = definitions.map(({ manifest }) => manifest.schema);
  try {
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
      if ((await nothingToSend(client, schemas)) && (await nothingToHandle(client, schemas))) return;
    }
  } finally {
    await client.end();
  }
}

async function nothingToSend(client: Client, schemas: readonly string[]): Promise<boolean> {
  for (const schema of schemas) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${id(schema)}.outbox WHERE geparkeerd IS NULL LIMIT 1`);
    if (rowCount !== 0) return false;
  }
  return true;
}

async function nothingToHandle(client: Client, schemas: readonly string[]): Promise<boolean> {
  for (const schema of schemas) {
    const { rows } = await client.query<{ topic: string; positie: string }>(`SELECT topic, positie FROM ${id(schema)}.bus_positie`);
    for (const { topic, positie } of rows) {
      const { rowCount } = await client.query(`SELECT 1 FROM ${topicTable(topic)} WHERE positie > $1 LIMIT 1`, [positie]);
      if (rowCount !== 0) return false;
    }
  }
  return true;
}
