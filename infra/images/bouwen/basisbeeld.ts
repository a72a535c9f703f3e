import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, copyFileSync, cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Buildah } from './buildah.js';

/** The public name that the Dockerfile asks for. */
export const BASIS = 'docker.io/library/node:24-bookworm-slim';

const THUIS = 'home/node';

/**
 * Makes the base image locally under its public name: Debian bookworm by debootstrap, Node 24 and npm from the npm registry. For a machine that
 * can pull no image; it has the same user, paths and programs as the public one, and no docker-entrypoint.sh, which our images do not use.
 */
export const zorgVoorBasisbeeld = async (buildah: Buildah, cache: string, meld: (regel: string) => void): Promise<void> => {
  if (await buildah.heeft(BASIS)) return;
  const tar = join(cache, 'basis.tar');
  if (!existsSync(tar)) {
    meld('Het basisbeeld wordt eenmalig gemaakt: Debian bookworm en Node 24 (1 à 2 minuten) …');
    maakTar(cache, tar);
  }
  const container = await buildah.doe('from', 'scratch');
  await buildah.doe('add', '--quiet', container, tar, '/');
  await buildah.doe('config', '--cmd', 'node', '--env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', container);
  await buildah.doe('commit', '--quiet', '--format', 'docker', '--rm', container, BASIS);
};

const maakTar = (cache: string, tar: string): void => {
  const debian = join(cache, 'debian');
  const pakketten = join(cache, 'npm');
  for (const map of [debian, pakketten]) rmSync(map, { recursive: true, force: true });
  mkdirSync(pakketten, { recursive: true });
  draai('debootstrap', '--variant=minbase', 'bookworm', debian, 'http://deb.debian.org/debian');
  draai('npm', 'install', '--prefix', pakketten, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', 'node@24', 'npm@11');

  const lokaal = join(debian, 'usr/local');
  copyFileSync(join(pakketten, 'node_modules/node/bin/node'), join(lokaal, 'bin/node'));
  cpSync(join(pakketten, 'node_modules/npm'), join(lokaal, 'lib/node_modules/npm'), { recursive: true });
  for (const naam of ['npm', 'npx']) symlinkSync(`../lib/node_modules/npm/bin/${naam}-cli.js`, join(lokaal, 'bin', naam));
  appendFileSync(join(debian, 'etc/passwd'), `node:x:1000:1000::/${THUIS}:/bin/bash\n`);
  appendFileSync(join(debian, 'etc/group'), 'node:x:1000:\n');
  mkdirSync(join(debian, THUIS));
  chownSync(join(debian, THUIS), 1000, 1000);
  for (const map of ['var/cache/apt', 'var/lib/apt/lists', 'usr/share/doc', 'usr/share/man', 'usr/share/locale'])
    rmSync(join(debian, map), { recursive: true, force: true });
  draai('tar', '-C', debian, '-cf', tar, '.');
  for (const map of [debian, pakketten]) rmSync(map, { recursive: true, force: true });
};

const draai = (programma: string, ...argumenten: string[]): void =>
  void execFileSync(programma, argumenten, { stdio: ['ignore', 'ignore', 'inherit'] });
