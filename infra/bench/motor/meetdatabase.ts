import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@regiomatch/local/embedded-postgres.js';

/** Runs `werk` with a database: that of `DATABASE_URL`, or an embedded one in a temporary folder. */
export const metDatabase = async <T>(werk: (url: string) => Promise<T>): Promise<T> => {
  const gegeven = process.env.DATABASE_URL;
  if (gegeven) return werk(gegeven);
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-motor-'));
  const database = await startEmbeddedPostgres({ dataDir: join(map, 'postgres'), log: () => undefined });
  try {
    return await werk(database.url);
  } finally {
    await database.stop();
    rmSync(map, { recursive: true, force: true });
  }
};
