import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STEMPEL = 'node_modules/.cache/regiomatch-bouw';

/** Compiles every workspace package that has a tsconfig.json, unless nothing changed since the last build. `meld` receives progress lines; the tool's own words go to `uitvoer`. */
export function bouw(root, meld, uitvoer = 2) {
  const pakketten = teBouwen(root);
  const stempel = stempelVan(root, pakketten);
  const bestand = join(root, STEMPEL);
  if (pakketten.every((map) => isGebouwd(root, map)) && existsSync(bestand) && readFileSync(bestand, 'utf8') === stempel) return;
  meld('Bouwen …');
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', ...pakketten], {
    cwd: root,
    stdio: ['ignore', uitvoer, uitvoer],
  });
  if (status !== 0) throw new Error('Het bouwen is mislukt: zie de meldingen hierboven.');
  voegDienstenSamen(root, uitvoer);
  mkdirSync(dirname(bestand), { recursive: true });
  writeFileSync(bestand, stempel);
}

// The gateway starts from what the services said when they were built together.
function voegDienstenSamen(root, uitvoer) {
  const programma = join(root, 'infra/supergraph/dist/compose.js');
  if (!existsSync(programma)) return;
  const { status } = spawnSync(process.execPath, [programma], { cwd: root, stdio: ['ignore', uitvoer, uitvoer] });
  if (status !== 0) throw new Error('De diensten passen niet in één API: zie de meldingen hierboven.');
}

function teBouwen(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((patroon) => {
      if (!patroon.endsWith('/*')) return [patroon];
      const groep = patroon.slice(0, -2);
      return existsSync(join(root, groep)) ? readdirSync(join(root, groep)).map((naam) => `${groep}/${naam}`) : [];
    })
    .filter((map) => existsSync(join(root, map, 'tsconfig.json')) && [...bronnen(root, map)].some((pad) => pad.endsWith('.ts')))
    .sort();
}

// Names, sizes and times, not contents: the compiler itself looks closer when one of them differs.
function stempelVan(root, pakketten) {
  const hash = createHash('sha256');
  const voegToe = (pad) => {
    const { size, mtimeMs } = statSync(join(root, pad));
    hash.update(`${pad}\0${size}\0${mtimeMs}\n`);
  };
  for (const pad of ['tsconfig.base.json', 'package-lock.json']) if (existsSync(join(root, pad))) voegToe(pad);
  for (const map of pakketten) for (const pad of bronnen(root, map)) voegToe(pad);
  return hash.digest('hex');
}

function* bronnen(root, map) {
  for (const item of readdirSync(join(root, map), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const pad = `${map}/${item.name}`;
    if (item.isDirectory()) {
      if (item.name !== 'dist' && item.name !== 'node_modules') yield* bronnen(root, pad);
    } else if (/\.(ts|json)$/.test(item.name) && !item.name.endsWith('.spec.ts')) {
      yield pad;
    }
  }
}

function isGebouwd(root, map) {
  return existsSync(join(root, map, 'dist/tsconfig.tsbuildinfo'));
}
