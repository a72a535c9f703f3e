import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STEMPEL = 'node_modules/.regiomatch-installatie';

/** Runs `npm ci` when the packages of package-lock.json are not all there. `meld` receives progress lines; the tool's own words go to `uitvoer`. */
export function installeer(root, meld, uitvoer = 2) {
  const slot = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stempel = createHash('sha256').update(slot).digest('hex');
  if (leesOfNiets(join(root, STEMPEL)) === stempel) return;
  if (!isGeinstalleerd(root, JSON.parse(slot))) {
    meld('Pakketten installeren (duurt de eerste keer ongeveer een halve minuut) …');
    const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', uitvoer, uitvoer],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('Het installeren van de pakketten is mislukt. Controleer de internetverbinding en de melding hierboven.');
  }
  writeFileSync(join(root, STEMPEL), stempel);
}

// Someone may have installed by hand. npm writes its own list when an installation is complete, but also when it only renews the lock.
function isGeinstalleerd(root, slot) {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  return Object.entries(slot.packages).every(([pad, { version, optional, devOptional }]) => {
    const pakket = leesOfNiets(join(root, pad, 'package.json'));
    if (pakket === undefined) return optional === true || devOptional === true;
    return version === undefined || JSON.parse(pakket).version === version;
  });
}

function leesOfNiets(bestand) {
  return existsSync(bestand) ? readFileSync(bestand, 'utf8') : undefined;
}
