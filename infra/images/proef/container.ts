import { execFileSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Buildah } from '../bouwen/buildah.js';
import type { Instellingen } from './instellingen.js';

/** Mount points that the tool makes in a container; on a read-only file system they must be there already. */
const MONTAGEPUNTEN = ['run/.containerenv', 'etc/hosts', 'etc/hostname', 'etc/resolv.conf'];

/** A container of an image, its root file system read-only and /tmp in memory, as compose and Kubernetes run it. */
export class Container {
  private proces: ChildProcess | null = null;
  private uitvoer = '';

  private constructor(
    private readonly buildah: Buildah,
    private readonly naam: string,
    /** Where its files are seen from outside. */
    readonly bestanden: string,
  ) {}

  static async van(buildah: Buildah, beeld: string): Promise<Container> {
    const naam = await buildah.doe('from', '--pull-never', beeld);
    return new Container(buildah, naam, await buildah.doe('mount', naam));
  }

  get log(): string {
    return this.uitvoer;
  }

  get loopt(): boolean {
    return this.proces !== null && this.proces.exitCode === null && this.proces.signalCode === null;
  }

  /** Whether the file system could be closed; only stacked folders can be, see Buildah. */
  maakAlleenLezen(): boolean {
    for (const punt of MONTAGEPUNTEN) {
      const pad = join(this.bestanden, punt);
      mkdirSync(dirname(pad), { recursive: true });
      if (!existsSync(pad)) writeFileSync(pad, '');
    }
    try {
      execFileSync('mount', ['-o', 'remount,ro', this.bestanden], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }

  /** Runs another command to its end and gives what it printed. @throws Error when it fails */
  voerUit(...opdracht: readonly string[]): Promise<string> {
    return this.buildah.doe('run', '--isolation', 'chroot', this.naam, '--', ...opdracht);
  }

  /** Runs the image's own command, by the image's own user. */
  start({ Entrypoint, Cmd }: Instellingen, env: Readonly<Record<string, string>>): void {
    const omgeving = Object.entries(env).flatMap(([naam, waarde]) => ['--env', `${naam}=${waarde}`]);
    const tmp = ['--mount', 'type=tmpfs,destination=/tmp'];
    this.proces = this.buildah.begin('run', '--isolation', 'chroot', ...tmp, ...omgeving, this.naam, '--', ...Entrypoint, ...Cmd);
    for (const stroom of [this.proces.stdout, this.proces.stderr]) stroom?.on('data', (deel) => (this.uitvoer += String(deel)));
  }

  /** Waits until the command ended by itself. @throws Error after the deadline */
  async eindigt(ms: number): Promise<void> {
    for (const einde = Date.now() + ms; this.loopt; await sleep(50)) if (Date.now() > einde) throw new Error(`${this.naam} eindigt niet`);
  }

  /** The process inside, as the machine sees it. */
  get pid(): number | null {
    let pid = this.proces?.pid;
    for (let kind = pid; kind !== undefined; kind = kindVan(kind)) pid = kind;
    return pid !== undefined && pid !== this.proces?.pid && isNode(pid) ? pid : null;
  }

  get gebruiker(): number | null {
    const uid = this.pid === null ? undefined : /^Uid:\s+(\d+)/m.exec(leest(`/proc/${this.pid}/status`))?.[1];
    return uid === undefined ? null : Number(uid);
  }

  /** Asks it to end, as an orchestrator does, and gives how many milliseconds that took. @throws Error after the deadline */
  async stop(ms: number): Promise<number> {
    const { pid } = this;
    const begin = performance.now();
    if (pid === null) throw new Error(`het proces in ${this.naam} is niet gevonden`);
    process.kill(pid, 'SIGTERM');
    await this.eindigt(ms);
    return performance.now() - begin;
  }

  async verwijder(): Promise<void> {
    const { pid } = this;
    if (this.loopt && pid !== null) process.kill(pid, 'SIGKILL');
    else this.proces?.kill('SIGKILL');
    if (this.loopt) await this.eindigt(10_000);
    await this.buildah.doe('rm', this.naam);
  }
}

const leest = (pad: string): string => {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    return '';
  }
};

// By its program and not by its name: Node names its threads as it likes.
const isNode = (pid: number): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/exe`).endsWith('/node');
  } catch {
    return false;
  }
};

// Of every thread: any of them may have started it.
const kindVan = (pid: number): number | undefined => {
  for (const draad of dradenVan(pid)) {
    const [kind] = leest(`/proc/${pid}/task/${draad}/children`).trim().split(' ');
    if (kind) return Number(kind);
  }
  return undefined;
};

const dradenVan = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
};
