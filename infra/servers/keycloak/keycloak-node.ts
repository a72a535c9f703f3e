import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningServer } from '../running-server.js';
import { javaOptions } from './keycloak-dist.js';

export interface KeycloakNodeOptions {
  /** Keycloak itself, with the data of this server. */
  readonly home: string;
  /** Folder of the log. */
  readonly folder: string;
  readonly port: number;
  readonly managementPort: number;
  /** Fills the `${NAME}` of the realm, and names the first administrator. */
  readonly env: Readonly<Record<string, string>>;
}

const START_MS = 240_000;
const STOP_MS = 20_000;

/** Java takes the place of the shell (`exec`), so the pid is Java's own. The other half waits for the end of our pipe: it ends Java when this process is gone, however it went. */
const GUARDED = 'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec 3<&-; exec "$@" </dev/null';

/** One Keycloak, which can be hurt and started again over the same data at the same address. */
export class KeycloakNode implements RunningServer {
  private process: ChildProcess | null = null;

  constructor(private readonly options: KeycloakNodeOptions) {}

  get address(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  /** 0 while it does not run. */
  get pid(): number {
    return this.process?.pid ?? 0;
  }

  /** Resolves when the realm of the discovery document answers. */
  async start(realm: string): Promise<void> {
    if (this.process) return;
    const { home, folder, port, managementPort, env } = this.options;
    mkdirSync(folder, { recursive: true });
    const flags = [
      ...['start', '--optimized', '--import-realm', '--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`],
      ...[`--hostname=${this.address}`, '--http-management-host=127.0.0.1', `--http-management-port=${managementPort}`],
    ];
    const java = spawn('/bin/sh', ['-c', GUARDED, 'sh', 'java', ...javaOptions(home), ...flags], {
      // A Ctrl-C in the terminal is ours to handle: the order of stopping matters.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const log = createWriteStream(join(folder, 'keycloak.log'), { flags: 'a' });
    java.stdout.pipe(log, { end: false });
    java.stderr.pipe(log, { end: false });
    java.stdin.on('error', () => undefined);
    java.once('exit', () => {
      java.stdin.destroy();
      log.end();
      if (this.process === java) this.process = null;
    });
    await once(java, 'spawn');
    this.process = java;
    // The server must not keep a program alive that has nothing else to do.
    java.unref();
    for (const stream of [java.stdin, java.stdout, java.stderr]) (stream as unknown as { unref?(): void }).unref?.();
    await this.answers(realm);
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async answers(realm: string): Promise<void> {
    const until = Date.now() + START_MS;
    const discovery = `${this.address}/realms/${realm}/.well-known/openid-configuration`;
    while (!(await fetch(discovery).catch(() => null))?.ok) {
      if (this.process === null || Date.now() > until) {
        await this.kill();
        throw new Error(`Keycloak start niet; zie ${join(this.options.folder, 'keycloak.log')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const java = this.process;
    if (!java) return;
    const gone = once(java, 'exit');
    java.ref();
    java.kill(signal);
    const late = setTimeout(() => java.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(late);
  }
}
