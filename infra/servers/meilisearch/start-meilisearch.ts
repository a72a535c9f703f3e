import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { GuardedProgram } from '../guarded-program.js';
import type { RunningServer } from '../running-server.js';

const START_MS = 30_000;

export interface RunningMeilisearch extends RunningServer {
  readonly masterKey: string;
  /** Starts again after `stop()` or `kill()`, at the same address and over the same data. */
  restart(): Promise<void>;
  /** Throws all its data away, as a lost disk, and starts again. */
  restartEmpty(): Promise<void>;
}

/** Starts the Meilisearch that `program` names, on loopback, over data of its own that go with it. Nothing of it outlives this process. */
export const startMeilisearch = async (program: string): Promise<RunningMeilisearch> => {
  const folder = mkdtempSync(join(tmpdir(), 'regiomatch-meilisearch-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const masterKey = randomBytes(24).toString('base64url');
  const guarded = new GuardedProgram();
  const restart = async (): Promise<void> => {
    mkdirSync(data, { recursive: true });
    await guarded.start({
      command: [program, '--no-analytics', '--env=production', `--http-addr=127.0.0.1:${port}`, `--db-path=${data}/db`, `--dump-dir=${data}/dumps`],
      env: { ...process.env, MEILI_MASTER_KEY: masterKey },
      log: join(folder, 'meilisearch.log'),
    });
    for (const until = Date.now() + START_MS; !(await fetch(`${address}/health`).catch(() => null))?.ok; await wait(100))
      if (guarded.pid === 0 || Date.now() > until) throw new Error(`Meilisearch start niet; zie ${join(folder, 'meilisearch.log')}`);
  };
  await restart();
  return {
    address,
    masterKey,
    get pid() {
      return guarded.pid;
    },
    restart,
    restartEmpty: async () => {
      await guarded.end('SIGKILL');
      rmSync(data, { recursive: true, force: true });
      await restart();
    },
    kill: () => guarded.end('SIGKILL'),
    stop: () => guarded.end('SIGTERM'),
  };
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
