import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One real PostgreSQL for the whole test run; each test file makes its own database on it. */
export default async () => {
  if (process.env.TEST_DATABASE_URL) return;
  const { startEmbeddedPostgres } = await import('@regiomatch/local/embedded-postgres.js');
  const map = await mkdtemp(join(tmpdir(), 'regiomatch-pg-'));
  const server = await startEmbeddedPostgres({ dataDir: join(map, 'cluster'), log: () => undefined });
  process.env.TEST_DATABASE_URL = server.url;
  // Removed with the server, so that what tests write beside it goes too.
  process.env.TEST_TMP = map;
  globalThis.toetsserver = { server, map };
  // A run that is broken off must not leave its server behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.stop().finally(() => process.exit(1)));
};
