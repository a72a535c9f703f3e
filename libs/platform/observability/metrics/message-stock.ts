/** Runs one statement on the database of the service. */
export type Query = (sql: string, parameters?: readonly unknown[]) => Promise<unknown>;

export interface MessageStock {
  /** Seconds that the oldest event waits that could have been sent; behind a parked one of its key is not waiting but parked. */
  readonly outboxAge: number;
  readonly outboxParked: number;
  /** By consumer; one that has none is not in it. */
  readonly inboxParked: ReadonlyMap<string, number>;
}

const STOCK = `
SELECT 'outbox_age' AS wat, NULL AS consument, coalesce((
  SELECT extract(epoch FROM now() - o.op) FROM outbox o
  WHERE o.geparkeerd IS NULL AND NOT EXISTS (SELECT 1 FROM outbox g WHERE g.geparkeerd IS NOT NULL AND g.topic = o.topic AND g.sleutel = o.sleutel AND g.positie < o.positie)
  ORDER BY o.positie LIMIT 1), 0)::float8 AS aantal
UNION ALL SELECT 'outbox_parked', NULL, count(*) FROM outbox WHERE geparkeerd IS NOT NULL
UNION ALL SELECT 'inbox_parked', consument, count(*) FROM inbox_geparkeerd GROUP BY consument`;

/** What lies in a service's outbox, and what its consumers put aside. */
export const messageStock = async (query: Query): Promise<MessageStock> => {
  const rows = (await query(STOCK)) as readonly { readonly wat: string; readonly consument: string | null; readonly aantal: number }[];
  const only = (wat: string): number => rows.find((row) => row.wat === wat)?.aantal ?? 0;
  return {
    outboxAge: Math.max(0, only('outbox_age')),
    outboxParked: only('outbox_parked'),
    inboxParked: new Map(rows.flatMap(({ wat, consument, aantal }) => (wat === 'inbox_parked' && consument !== null ? [[consument, aantal]] : []))),
  };
};
