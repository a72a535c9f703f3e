import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { GuardedProgram } from '../guarded-program.js';
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

/** One Keycloak, which can be hurt and started again over the same data at the same address. */
export class KeycloakNode implements RunningServer {
  private readonly program = new GuardedProgram();

  constructor(private readonly options: KeycloakNodeOptions) {}

  get address(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  get pid(): number {
    return this.program.pid;
  }

  /** Resolves when the realm of the discovery document answers. */
  async start(realm: string): Promise<void> {
    if (this.pid) return;
    const { home, folder, port, managementPort, env } = this.options;
    mkdirSync(folder, { recursive: true });
    const flags = [
      ...['start', '--optimized', '--import-realm', '--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`],
      ...[`--hostname=${this.address}`, '--http-management-host=127.0.0.1', `--http-management-port=${managementPort}`],
    ];
    await this.program.start({
      command: ['java', ...javaOptions(home), ...flags],
      env: { ...process.env, ...env },
      log: join(folder, 'keycloak.log'),
    });
    await this.answers(realm);
  }

  async stop(): Promise<void> {
    await this.program.end('SIGTERM');
  }

  async kill(): Promise<void> {
    await this.program.end('SIGKILL');
  }

  private async answers(realm: string): Promise<void> {
    const until = Date.now() + START_MS;
    const discovery = `${this.address}/realms/${realm}/.well-known/openid-configuration`;
    while (!(await fetch(discovery).catch(() => null))?.ok) {
      if (this.pid === 0 || Date.now() > until) {
        await this.kill();
        throw new Error(`Keycloak start niet; zie ${join(this.options.folder, 'keycloak.log')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
