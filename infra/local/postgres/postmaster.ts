import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFout } from '../start-fout.js';
import { dataDirArgument } from './data-dir-argument.js';
import { endLeftSessions } from './end-left-sessions.js';
import type { NativeFolder } from './native-folder.js';
import type { OsAccount } from './os-account.js';
import { serverSettings } from './settings.js';

export interface PostmasterOptions {
  readonly dataDir: string;
  readonly native: NativeFolder;
  readonly account: OsAccount | null;
  readonly port: number;
  readonly logFile: string;
  readonly log: (line: string) => void;
}

const POLL_MS = 20;
const SLOW_MS = 5_000;
const FAST_STOP_MS = 20_000;

/** A running database server that this process started. */
export class Postmaster {
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', resolve);
    });
  }

  /**
   * Starts the server and waits until it accepts connections, however long its recovery takes.
   *
   * @throws StartFout when it ends first: `database.poort-bezet`, `database.nog-bezig` (processes of an earlier server have not
   *   all ended yet), `gegevensmap.schijf-vol` or `database.start-mislukt`.
   */
  static async start(options: PostmasterOptions): Promise<Postmaster> {
    endLeftSessions(options.dataDir, programOf(options.native));
    const logStart = statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0;
    const postmaster = new Postmaster(spawnServer(options));
    await postmaster.ready(options, logStart);
    return postmaster;
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  /** Ends sessions and stops; when that takes too long, stops at once and leaves the rest to recovery at the next start. */
  async stop(): Promise<void> {
    if (this.hasEnded()) return;
    this.child.ref();
    this.child.kill('SIGINT');
    const stopped = await Promise.race([this.ended.then(() => true), sleep(FAST_STOP_MS, false, { ref: false })]);
    if (stopped) return;
    this.child.kill('SIGQUIT');
    await this.ended;
  }

  private hasEnded(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async ready({ dataDir, port, logFile, log }: PostmasterOptions, logStart: number): Promise<void> {
    const began = Date.now();
    let told = 0;
    while (!isReady(dataDir, this.pid)) {
      if (this.hasEnded()) throw startFailed(port, logFile, readFileSync(logFile).subarray(logStart).toString());
      if (Date.now() - began > (told + 1) * SLOW_MS) {
        told += 1;
        log('De database is nog bezig met herstellen na een onderbreking …');
      }
      await sleep(POLL_MS);
    }
  }
}

function programOf(native: NativeFolder): string {
  return join(native.folder, 'bin/postgres');
}

// Its own session: a Ctrl-C in the terminal must reach the launcher only, which lets running requests finish first.
function spawnServer({ dataDir, native, account, port, logFile }: PostmasterOptions): ChildProcess {
  const output = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(programOf(native), ['-D', dataDirArgument(dataDir, account), ...serverSettings(port)], {
      ...account,
      cwd: dataDir,
      detached: true,
      stdio: ['ignore', output, output],
    });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

// The eighth line of postmaster.pid is the server's own word on its state; pg_ctl waits for the same.
function isReady(dataDir: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function startFailed(port: number, logFile: string, output: string): StartFout {
  if (output.includes('could not bind')) {
    return new StartFout('database.poort-bezet', `Poort ${port} voor de database is in gebruik.`, 'Stop het programma dat de poort gebruikt.');
  }
  if (output.includes('pre-existing shared memory block')) {
    return new StartFout('database.nog-bezig', 'Processen van een eerdere database zijn nog niet allemaal gestopt.', 'Wacht even en start opnieuw.');
  }
  if (output.includes('No space left on device')) {
    return new StartFout('gegevensmap.schijf-vol', 'De schijf is vol: de database kan niet starten.', 'Maak ruimte op de schijf en start opnieuw.');
  }
  return new StartFout('database.start-mislukt', `De database start niet:\n${output.trim().split('\n').slice(-3).join('\n')}`, `Kijk in ${logFile}.`);
}
