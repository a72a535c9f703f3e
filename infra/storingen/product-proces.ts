import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@regiomatch/local/postgres/free-port.js';

const ROOT = resolve(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '../../..' : '../..');
const START_MS = 60_000;

/** The whole product as a process of its own, so that it can be killed. */
export class ProductProces {
  private proces: ChildProcess | null = null;
  private uitvoer = '';

  private constructor(
    private readonly data: string,
    readonly poort: number,
  ) {}

  static async in(data: string): Promise<ProductProces> {
    return new ProductProces(data, await freePort());
  }

  get url(): string {
    return `http://127.0.0.1:${this.poort}`;
  }

  /** Starts an empty region and waits until it answers. */
  async start(): Promise<void> {
    this.uitvoer = '';
    const proces = spawn(process.execPath, [join(ROOT, 'infra/local/dist/main.js'), '--leeg', '--poort', String(this.poort), '--data', this.data], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '' },
    });
    this.proces = proces;
    for (const stroom of [proces.stdout, proces.stderr]) stroom.on('data', (stuk: Buffer) => (this.uitvoer += stuk.toString()));
    for (const einde = Date.now() + START_MS; Date.now() < einde; await sleep(50)) {
      if (proces.exitCode !== null) throw new Error(`het product stopte bij de start:\n${this.uitvoer}`);
      const antwoord = await fetch(`${this.url}/readyz`).catch(() => null);
      await antwoord?.body?.cancel();
      if (antwoord?.ok) return;
    }
    throw new Error(`het product is niet op tijd gereed:\n${this.uitvoer}`);
  }

  /** kill -9: nothing is finished, flushed or closed. */
  async dood(): Promise<void> {
    const proces = this.proces;
    if (!proces || proces.exitCode !== null) return;
    const gestopt = once(proces, 'exit');
    proces.kill('SIGKILL');
    await gestopt;
  }

  /** kill -9 of the PostgreSQL server of this product. */
  doodDatabase(): void {
    const pad = join(this.data, 'postgres', 'postmaster.pid');
    const pid = existsSync(pad) ? Number(readFileSync(pad, 'utf8').split('\n')[0]) : 0;
    if (pid > 1) process.kill(pid, 'SIGKILL');
  }

  /** The clean way. */
  async stop(): Promise<void> {
    const proces = this.proces;
    if (!proces || proces.exitCode !== null || proces.signalCode !== null) return;
    const gestopt = once(proces, 'exit');
    proces.kill('SIGTERM');
    await gestopt;
  }
}
