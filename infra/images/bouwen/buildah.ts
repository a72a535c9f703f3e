import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const voerUit = promisify(execFile);

/** The buildah of Debian with a storage of its own, so that images of the machine itself stay untouched. Needs root; asks no daemon. */
export class Buildah {
  private readonly omgeving: NodeJS.ProcessEnv;
  private readonly opslag = kanStapelen() ? 'overlay' : 'vfs';

  constructor(private readonly map: string) {
    mkdirSync(map, { recursive: true });
    this.omgeving = { ...process.env, BUILDAH_ISOLATION: 'chroot', TMPDIR: map };
  }

  /** Runs a command to its end and gives what it printed. @throws Error with its last words. */
  async doe(...argumenten: string[]): Promise<string> {
    try {
      const { stdout } = await voerUit('buildah', this.metOpslag(argumenten), { env: this.omgeving, maxBuffer: 64 * 1024 * 1024 });
      return stdout.trim();
    } catch (error) {
      const { stderr, stdout } = error as { stderr?: string; stdout?: string };
      const laatste = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n').slice(-25).join('\n');
      throw new Error(`buildah ${argumenten.slice(0, 3).join(' ')} mislukte:\n${laatste}`, { cause: error });
    }
  }

  /** Starts a command that keeps running. */
  begin(...argumenten: string[]): ChildProcess {
    return spawn('buildah', this.metOpslag(argumenten), { env: this.omgeving, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async heeft(beeld: string): Promise<boolean> {
    return (await this.doe('images', '--quiet', '--filter', `reference=${beeld}`)) !== '';
  }

  private metOpslag(argumenten: readonly string[]): string[] {
    return ['--root', join(this.map, `opslag-${this.opslag}`), '--runroot', join(this.map, 'loop'), '--storage-driver', this.opslag, ...argumenten];
  }
}

// With `vfs` every layer is a whole copy: correct anywhere, and ten times as slow. Only trying tells whether this kernel may stack folders.
const kanStapelen = (): boolean => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-overlay-'));
  for (const naam of ['onder', 'boven', 'tussen', 'samen']) mkdirSync(join(map, naam));
  const samen = join(map, 'samen');
  const opties = `lowerdir=${map}/onder,upperdir=${map}/boven,workdir=${map}/tussen`;
  const lukt = spawnSync('mount', ['-t', 'overlay', 'overlay', '-o', opties, samen]).status === 0;
  if (lukt) spawnSync('umount', [samen]);
  rmSync(map, { recursive: true, force: true });
  return lukt;
};
