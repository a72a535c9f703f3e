import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartFout } from '../start-fout.js';
import { processStart } from './process-start.js';

interface Holder {
  readonly pid: number;
  readonly start: string;
}

/**
 * Makes this process the only launcher on a data folder, by the file `<dataDir>.slot`.
 * A lock left behind by a process that no longer runs is taken over.
 *
 * @returns the function that releases the lock.
 * @throws StartFout `gegevensmap.in-gebruik` when another launcher that still runs holds it.
 */
export function lockDataDir(dataDir: string): () => void {
  const file = `${dataDir}.slot`;
  const mine = JSON.stringify({ pid: process.pid, start: processStart(process.pid) ?? '' } satisfies Holder);
  mkdirSync(dirname(dataDir), { recursive: true });
  while (!claim(file, mine)) {
    const found = read(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder !== undefined && processStart(holder.pid) === holder.start) throw inUse(dataDir, holder.pid);
    removeStale(file, found);
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

// link() succeeds for exactly one process and shows the file only when it is complete.
function claim(file: string, content: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, content, { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

// Another launcher may replace the stale lock at this very moment: look at what was really moved away, and put a fresh one back.
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.oud`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === stale) rmSync(aside);
  else renameSync(aside, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return undefined;
  }
}

function inUse(dataDir: string, pid: number): StartFout {
  return new StartFout(
    'gegevensmap.in-gebruik',
    `De gegevensmap ${dirname(dataDir)} is al in gebruik door een ander regiomatch-proces (nummer ${pid}).`,
    'Stop dat proces, of kies met --data een andere map.',
  );
}
