import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Buildah } from './buildah.js';

/** Name of an image that was built here. */
export const beeldnaam = (naam: string): string => `localhost/regiomatch/${naam}:proef`;

/** Builds one target of the Dockerfile; what another target already made comes from the cache. */
export const bouwBeeld = async (buildah: Buildah, root: string, cache: string, naam: string, revisie: string): Promise<void> => {
  // The authority that this machine trusts, for the npm registry behind a proxy: mounted for the build, in no layer.
  const autoriteit = process.env['NODE_EXTRA_CA_CERTS'];
  const npmrc = join(cache, 'npmrc');
  writeFileSync(npmrc, autoriteit ? `cafile=${autoriteit}\n` : '', { mode: 0o600 });
  await buildah.doe(
    'bud',
    '--layers',
    ...['--format', 'docker', '--isolation', 'chroot', '--pull-never'],
    ...['--secret', `id=npmrc,src=${npmrc}`],
    ...(autoriteit && existsSync(autoriteit) ? ['--volume', `${autoriteit}:${autoriteit}:ro`] : []),
    ...['--build-arg', `REVISIE=${revisie}`, '--target', naam, '--tag', beeldnaam(naam), root],
  );
};
