import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Geheimen } from './geheimen.js';
import { keepSmall } from './keep-small.js';
import { createCluster, holdsCluster, mustHaveSameMajor } from './postgres/create-cluster.js';
import { asDataDirFault } from './postgres/data-dir-fault.js';
import { lockDataDir } from './postgres/data-dir-lock.js';
import { freePort } from './postgres/free-port.js';
import { nativeFolder } from './postgres/native-folder.js';
import { giveTo, serverAccount } from './postgres/os-account.js';
import { PostmasterGuard } from './postgres/postmaster-guard.js';
import { Postmaster, type PostmasterOptions } from './postgres/postmaster.js';
import { stopOrphan } from './postgres/stop-orphan.js';
import { superuserUrl } from './postgres/superuser-url.js';
import { StartFout } from './start-fout.js';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster itself; its password, log and lock stand beside it. Made when it does not exist. */
  readonly dataDir: string;
  /** Receives progress, one Dutch line at a time. */
  readonly log: (line: string) => void;
  /** Start the server again on the same port when it dies unexpectedly. */
  readonly bewaak?: boolean;
}

export interface EmbeddedPostgres {
  /** Address as superuser, with its password: for provisioning and migrations only. */
  readonly url: string;
  readonly port: number;
  /** Process number of the server that runs now; another one after it had to be started again. */
  readonly pid: number;
  /** True when a server left behind by a killed launcher was still running, and has been replaced. */
  readonly wasRunning: boolean;
  /** Ends the server and frees the data folder. */
  stop(): Promise<void>;
}

const START_DEADLINE_MS = 90_000;

/**
 * Starts the real PostgreSQL that npm installed, on 127.0.0.1 only, over the data in `dataDir`.
 *
 * @throws StartFout with the reason when the folder is in use, full, closed to this user or of another version, or when the
 *   server does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    const unlock = lockDataDir(dataDir);
    try {
      return await startLocked({ ...options, dataDir }, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  } catch (error) {
    throw asDataDirFault(error, dataDir);
  }
}

async function startLocked({ dataDir, log, bewaak = false }: EmbeddedPostgresOptions, unlock: () => void): Promise<EmbeddedPostgres> {
  const geheimen = new Geheimen(dirname(dataDir));
  const account = serverAccount(dataDir);
  const native = nativeFolder(account);
  const isNew = !holdsCluster(dataDir);
  if (isNew) {
    log('De database wordt aangemaakt …');
    await createCluster({ dataDir, native, account, password: geheimen.get('postgres') });
  } else {
    mustHaveSameMajor(dataDir, native);
    mustKnowPassword(geheimen, dataDir);
    giveTo(account, dataDir);
  }
  const wasRunning = await stopOrphan(dataDir);
  const logFile = join(dirname(dataDir), 'postgres.log');
  keepSmall(logFile);

  const server = await startOnFreePort({ dataDir, native, account, logFile, log });
  const guard = new PostmasterGuard(server.postmaster, server.options);
  if (bewaak) guard.watch();
  const { port } = server.options;
  return {
    url: superuserUrl(port, geheimen),
    port,
    get pid() {
      return guard.pid;
    },
    wasRunning,
    async stop() {
      await guard.stop();
      unlock();
    },
  };
}

// Another program can take the free port just before the server does. A session of a killed server that was busy with a query
// ends at its statement timeout, a minute at most, and only then does its shared memory come free.
async function startOnFreePort(options: Omit<PostmasterOptions, 'port'>): Promise<{ postmaster: Postmaster; options: PostmasterOptions }> {
  const deadline = Date.now() + START_DEADLINE_MS;
  for (;;) {
    const attempt = { ...options, port: await freePort() };
    try {
      return { postmaster: await Postmaster.start(attempt), options: attempt };
    } catch (error) {
      const passing = error instanceof StartFout && ['database.poort-bezet', 'database.nog-bezig'].includes(error.code);
      if (!passing || Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

function mustKnowPassword(geheimen: Geheimen, dataDir: string): void {
  if (geheimen.has('postgres')) return;
  throw new StartFout(
    'geheim.ontbreekt',
    `Bij de database in ${dataDir} hoort een wachtwoord, maar geheimen.json ontbreekt in ${dirname(dataDir)}.`,
    'Zet geheimen.json terug uit een back-up, of kies met --data een andere map.',
  );
}
