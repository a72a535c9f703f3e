import { existsSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';

/**
 * Ends the sessions that a killed server left behind on `dataDir`. One that is busy with a query notices nothing until the query ends,
 * and no new server can start before that. Call it only when no server runs there. Without /proc those sessions end by themselves.
 */
export function endLeftSessions(dataDir: string, program: string): void {
  if (!existsSync('/proc/self/cwd')) return;
  const [folder, executable] = [realpathSync(dataDir), realpathSync(program)];
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    if (linkOf(pid, 'cwd') !== folder || linkOf(pid, 'exe') !== executable) continue;
    try {
      process.kill(pid, 'SIGQUIT');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function linkOf(pid: number, name: 'cwd' | 'exe'): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/${name}`);
  } catch {
    return undefined;
  }
}
