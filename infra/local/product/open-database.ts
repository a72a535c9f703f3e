import { join } from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres.js';

export interface OpenDatabase {
  /** As administrator. */
  readonly adminUrl: string;
  close(): Promise<void>;
}

/** The database that DATABASE_URL names, or else the embedded one in the data folder. */
export async function openDatabase(dataFolder: string, databaseUrl: string | undefined, log: (line: string) => void): Promise<OpenDatabase> {
  if (databaseUrl) {
    log('Verbinden met de database van DATABASE_URL …');
    return { adminUrl: databaseUrl, close: () => Promise.resolve() };
  }
  log('Database starten …');
  const server = await startEmbeddedPostgres({ dataDir: join(dataFolder, 'postgres'), log, bewaak: true });
  if (server.wasRunning) log('De database van een eerdere, afgebroken start is netjes overgenomen.');
  return { adminUrl: server.url, close: () => server.stop() };
}
