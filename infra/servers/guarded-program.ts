import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const STOP_MS = 60_000;

/** The program takes the place of the shell (`exec`), so the pid is its own. The other half waits for the end of our pipe: it ends the program when this process is gone, however it went. */
const GUARDED = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec 3<&-; exec "$@" </dev/null';

export interface ProgramCall {
  readonly command: readonly string[];
  /** Its whole environment; that of this process when absent. */
  readonly env?: NodeJS.ProcessEnv;
  /** File that its output is appended to. */
  readonly log: string;
}

/** A program that lives at most as long as this process, and can be hurt and started again. */
export class GuardedProgram {
  private process: ChildProcess | null = null;

  /** 0 while it does not run. */
  get pid(): number {
    return this.process?.pid ?? 0;
  }

  /** Starts it, unless it runs; whether it answers is for the caller to find out. */
  async start({ command, env = process.env, log }: ProgramCall): Promise<void> {
    if (this.process) return;
    const child = spawn('/bin/sh', ['-c', GUARDED, 'sh', ...command], {
      // A Ctrl-C in the terminal is ours to handle: the order of stopping matters.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env,
    });
    const output = createWriteStream(log, { flags: 'a' });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.stdin.on('error', () => undefined);
    child.once('exit', () => {
      child.stdin.destroy();
      output.end();
      if (this.process === child) this.process = null;
    });
    await once(child, 'spawn');
    this.process = child;
    // It must not keep a program alive that has nothing else to do.
    child.unref();
    for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref?(): void }).unref?.();
  }

  /** Resolves when it is gone; at once when it does not run. One that does not stop in time is killed. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (!child) return;
    const gone = once(child, 'exit');
    child.ref();
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
  }
}
