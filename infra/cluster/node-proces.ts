import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { GuardedProgram } from '@regiomatch/servers';

const START_MS = 90_000;

export interface NodeProcesOpties {
  readonly naam: string;
  /** Folder of a build of the product. */
  readonly root: string;
  /** Built program, from there. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** `http://host:port` whose /readyz tells that it runs. */
  readonly beheer: string;
  /** File that its log is appended to. */
  readonly log: string;
}

/** A program of the region as a process of its own: to start, to stop cleanly and to kill, on the same ports every time. */
export class NodeProces {
  /** Which build the next start takes. */
  root: string;
  private readonly programma = new GuardedProgram();

  constructor(readonly opties: NodeProcesOpties) {
    this.root = opties.root;
  }

  get naam(): string {
    return this.opties.naam;
  }

  get loopt(): boolean {
    return this.programma.pid !== 0;
  }

  /** Does not wait until it is ready. */
  begin(env: Readonly<Record<string, string>> = {}): Promise<void> {
    const { script, log } = this.opties;
    return this.programma.start({
      command: [process.execPath, '--enable-source-maps', join(this.root, script)],
      env: { PATH: process.env['PATH'] ?? '', ...this.opties.env, ...env },
      log,
    });
  }

  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.begin(env);
    await this.gereed();
  }

  /** @throws Error when it ended, or is not ready in time */
  async gereed(): Promise<void> {
    for (const einde = Date.now() + START_MS; Date.now() < einde; await sleep(50)) {
      if (!this.loopt) throw new Error(`${this.naam} stopte bij de start; zie ${this.opties.log}`);
      if (await this.isGereed()) return;
    }
    throw new Error(`${this.naam} is niet op tijd gereed; zie ${this.opties.log}`);
  }

  async isGereed(): Promise<boolean> {
    const antwoord = await fetch(`${this.opties.beheer}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    await antwoord?.body?.cancel();
    return antwoord?.ok ?? false;
  }

  /** The clean way. Returns how long it took, in milliseconds. */
  async stop(): Promise<number> {
    const begin = performance.now();
    await this.programma.end('SIGTERM');
    return performance.now() - begin;
  }

  /** kill -9: nothing is finished, flushed or closed. */
  dood(): Promise<void> {
    return this.programma.end('SIGKILL');
  }

  /** Such as SIGSTOP: the process stays. */
  signaal(signaal: NodeJS.Signals): void {
    if (this.loopt) process.kill(this.programma.pid, signaal);
  }
}
