import { startEmbeddedPostgres } from '@regiomatch/local/embedded-postgres.js';

/** A PostgreSQL in the folder; started again on the same port when it dies. */
export const eigenDatabase = async (map: string, meld: (regel: string) => void) => {
  const server = await startEmbeddedPostgres({ dataDir: map, log: meld, bewaak: true });
  return { url: server.url, signaal: (signaal: NodeJS.Signals) => void process.kill(server.pid, signaal), stop: () => server.stop() };
};
