const DAG_IN_MS = 86_400_000;
const bekend = new Map<string, string>();

/** ISO date, some days after (or before) an ISO date. Remembered, because a region asks the same few hundred dates a million times. */
export const dagenNa = (datum: string, dagen: number): string => {
  const sleutel = `${datum} ${dagen}`;
  const eerder = bekend.get(sleutel);
  if (eerder !== undefined) return eerder;
  const uitkomst = new Date(Date.parse(`${datum}T00:00:00Z`) + dagen * DAG_IN_MS).toISOString().slice(0, 10);
  bekend.set(sleutel, uitkomst);
  return uitkomst;
};
