import pg from 'pg';

/** `aanbod.v1` → `bus.aanbod_v1`. Names come from manifests and must be plain. */
export const topicTable = (topic: string): string => {
  if (!/^[a-z][a-z0-9-]*\.v\d+$/.test(topic)) throw new Error(`Onbekende vorm van topic: ${topic}`);
  return `bus.${topic.replace(/[.-]/g, '_')}`;
};

export interface TopicUse {
  /** Schema of the service: its application role is `<schema>_app`. */
  readonly schema: string;
  readonly publiceert: readonly string[];
  readonly consumeert: readonly string[];
}

/** Makes the tables of the embedded bus and lets each service append to and read only what its manifest names. */
export const prepareEmbeddedTopics = async (url: string, uses: readonly TopicUse[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET ROLE bus_eigenaar');
    const topics = new Set(uses.flatMap(({ publiceert, consumeert }) => [...publiceert, ...consumeert]));
    for (const topic of topics) {
      await client.query(
        `CREATE TABLE IF NOT EXISTS ${topicTable(topic)} (positie bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sleutel text NOT NULL, event jsonb NOT NULL, op timestamptz NOT NULL DEFAULT now())`,
      );
      await client.query(`CREATE INDEX IF NOT EXISTS ${topicTable(topic).slice(4)}_sleutel ON ${topicTable(topic)} (sleutel, positie)`);
    }
    for (const { schema, publiceert, consumeert } of uses) {
      const role = pg.escapeIdentifier(`${schema}_app`);
      await client.query(`GRANT USAGE ON SCHEMA bus TO ${role}`);
      for (const topic of publiceert) await client.query(`GRANT INSERT ON ${topicTable(topic)} TO ${role}`);
      for (const topic of consumeert) await client.query(`GRANT SELECT ON ${topicTable(topic)} TO ${role}`);
    }
  } finally {
    await client.end();
  }
};

/** How long the embedded bus keeps rows: topics about a person at most 7 days (architecture.md); others only lose rows that a newer one of the same key replaced. */
export const sweepEmbeddedTopics = async (url: string, topics: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET ROLE bus_eigenaar');
    for (const topic of topics) {
      const table = topicTable(topic);
      if (topic.startsWith('profiel.')) await client.query(`DELETE FROM ${table} WHERE op < now() - interval '7 days'`);
      await client.query(
        `DELETE FROM ${table} o USING ${table} n WHERE n.sleutel = o.sleutel AND n.positie > o.positie AND o.op < now() - interval '1 day'`,
      );
    }
  } finally {
    await client.end();
  }
};
