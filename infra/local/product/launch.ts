import { resolve } from 'node:path';
import type { Opties } from '../opties.js';
import { openDatabase } from './open-database.js';
import { StopStack } from './stop-stack.js';

/** A product that starts or runs, and can be stopped at any moment. */
export interface Launch {
  /** Address of the gateway, when the first question can come. Rejects when the start fails or is stopped. */
  readonly ready: Promise<string>;
  /** Lets running requests finish and stops everything in order. */
  stop(): Promise<void>;
  /** Stops only the database, in a safe way, and waits for nothing else. */
  stopNow(): Promise<void>;
}

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Starts database, services and gateway, and loads the example data the first time. */
export function launch(opties: Opties, env: NodeJS.ProcessEnv, log: (line: string) => void): Launch {
  const running = new StopStack();
  const stopping = new AbortController();
  const ready = start(opties, env, log, running, stopping.signal);
  return {
    ready,
    stop: async () => {
      stopping.abort();
      await Promise.allSettled([ready]);
      await running.stop();
    },
    stopNow: () => running.stopFoundation(),
  };
}

async function start(
  { regio, leeg, poort, data }: Opties,
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
  running: StopStack,
  afgebroken: AbortSignal,
): Promise<string> {
  const database = openDatabase(data, env['DATABASE_URL'], log).then((opened) => running.add(opened, () => opened.close()));
  const program = loadProgram();
  await Promise.allSettled([database, program]);
  const [{ adminUrl: serverUrl }, { startProduct, seedOnce, definitions }] = await Promise.all([database, program]);
  afgebroken.throwIfAborted();
  const naam = `regiomatch_${leeg ? 'leeg' : regio.replaceAll('-', '_')}`;
  const { url, adminUrl } = await startProduct({ definitions, poort, data, serverUrl, database: naam, env, log, running, afgebroken });
  if (!leeg) await seedOnce({ regio, adminUrl, url, definitions, vandaag: new Date(), log, afgebroken });
  return url;
}

// Reading the frameworks takes as long as starting the database, which happens in other processes meanwhile.
async function loadProgram() {
  const [{ discoverServices }, { startProduct }, { seedOnce }] = await Promise.all([
    import('./discover-services.js'),
    import('./start-product.js'),
    import('./seed-once.js'),
  ]);
  return { startProduct, seedOnce, definitions: await discoverServices(ROOT) };
}
