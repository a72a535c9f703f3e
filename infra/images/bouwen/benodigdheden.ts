import { spawnSync } from 'node:child_process';

const GEREEDSCHAP = ['buildah', 'debootstrap'];

/** Installs what building needs and Debian has. @throws Error when this is not root on a Debian system. */
export const zorgVoorGereedschap = (meld: (regel: string) => void): void => {
  if (process.getuid?.() !== 0) throw new Error('Bouwen zonder container-engine kan alleen als root (sudo npm run images).');
  const ontbreekt = GEREEDSCHAP.filter((naam) => spawnSync('which', [naam]).status !== 0);
  if (ontbreekt.length === 0) return;
  meld(`Van Debian komt nog: ${ontbreekt.join(', ')} (apt-get install) …`);
  const installeer = () =>
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...ontbreekt], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (installeer().status === 0) return;
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (installeer().status !== 0) throw new Error(`Installeer zelf: ${ontbreekt.join(', ')}.`);
};
