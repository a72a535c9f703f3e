import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

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
  private proces: ChildProcess | null = null;

  constructor(readonly opties: NodeProcesOpties) {
    this.root = opties.root;
  }

  get naam(): string {
    return this.opties.naam;
  }

  get loopt(): boolean {
    return this.proces !== null && this.proces.exitCode === null && this.proces.signalCode === null;
  }

  /** Does not wait until it is ready. */
  begin(env: Readonly<Record<string, string>> = {}): void {
    const { script, log } = this.opties;
    const uit = openSync(log, 'a');
    this.proces = spawn(process.execPath, ['--enable-source-maps', join(this.root, script)], {
      stdio: ['ignore', uit, uit],
      env: { PATH: process.env['PATH'] ?? '', ...this.opties.env, ...env },
    });
    closeSync(uit);
  }

  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    this.begin(env);
    await this.gereed();
  }

  /** @throws Error when it ended, or is not ready in time */
  async gereed(): Promise<void> {
    for (const einde = Date.now() + START_MS; Date.now() < einde; await sleep(50)) {
      if (!this.loopt) throw new Error(`${this.naam} stopte bij de start (${this.proces?.exitCode}); zie ${this.opties.log}`);
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
    await this.eindig('SIGTERM');
    return performance.now() - begin;
  }

  /** kill -9: nothing is finished, flushed or closed. */
  dood(): Promise<void> {
    return this.eindig('SIGKILL');
  }

  /** Such as SIGSTOP: the process stays. */
  signaal(signaal: NodeJS.Signals): void {
    this.proces?.kill(signaal);
  }

  private async eindig(signaal: NodeJS.Signals): Promise<void> {
    const { proces } = this;
    if (proces === null || !this.loopt) return;
    const gestopt = once(proces, 'exit');
    proces.kill(signaal);
    await gestopt;
  }
}
