import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFout } from '../start-fout.js';
import { processStart } from './process-start.js';

const FAST_STOP_MS = 20_000;
const QUICK_STOP_MS = 5_000;

/**
 * Stops a server that still runs on `dataDir` because its launcher was killed. Starting anew takes a fraction of a second, and
 * gives today's settings and a server that this launcher can watch.
 *
 * @returns whether one was running.
 * @throws StartFout `database.stopt-niet`.
 */
export async function stopOrphan(dataDir: string): Promise<boolean> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!runsOn(dataDir, pid)) {
    // After a power cut another program may have this number; PostgreSQL would then refuse to start.
    rmSync(file, { force: true });
    return false;
  }
  if (await ends(pid, 'SIGINT', FAST_STOP_MS)) return true;
  if (await ends(pid, 'SIGQUIT', QUICK_STOP_MS)) return true;
  throw new StartFout(
    'database.stopt-niet',
    `Een eerdere database (proces ${pid}) wil niet stoppen.`,
    `Stop proces ${pid} zelf en start dan opnieuw.`,
  );
}

// A server's working directory is its data folder. Without /proc only the number is known.
function runsOn(dataDir: string, pid: number): boolean {
  if (processStart(pid) === undefined) return false;
  if (!existsSync('/proc/self/cwd')) return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return false;
  }
}

async function ends(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  while (processStart(pid) !== undefined) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}
