import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEchtCluster } from '@regiomatch/cluster';
import { instantiesPerProgramma } from '../verdeeld/instanties-per-programma.js';
import { Proef } from '../verdeeld/proef.js';
import { Stroom } from '../verdeeld/stroom.js';
import { vorigeBuild } from './vorige-build.js';

// npm run test:bijwerken -- [commit]: runs that commit (the one before this, unless said) and replaces it by this build, one program at a time, under load.
const WORTEL = resolve(import.meta.dirname, '../../../..');
const NAAST_ELKAAR_MS = 10_000;

const meld = (regel: string): void => console.log(regel);
const map = mkdtempSync(join(tmpdir(), 'regiomatch-bijwerken-'));
const vorige = vorigeBuild(WORTEL, process.argv[2] ?? 'HEAD~1', map);
meld(`De vorige build is ${vorige.commit}.`);
try {
  const cluster = await startEchtCluster({ map, root: vorige.root, instanties: instantiesPerProgramma(), meld });
  try {
    const proef = await Proef.begin(cluster);
    const stroom = new Stroom(proef);
    const bevestigd = await proef.onderBelasting(async () => {
      stroom.begin();
      try {
        cluster.neemBuild(WORTEL);
        for (const beurt of [0, 1]) {
          for (const instanties of cluster.processen.values()) {
            await instanties[beurt]?.stop();
            await instanties[beurt]?.start();
          }
          meld(beurt === 0 ? 'Van alles draait nu een oude en een nieuwe naast elkaar.' : 'Alles is nieuw.');
          await sleep(NAAST_ELKAAR_MS);
        }
      } finally {
        await stroom.stop();
      }
    });
    meld(`${bevestigd} wijzigingen bevestigd, ${stroom.vragen} vragen aan de gateway: niets verloren, dubbel of mislukt.`);
  } finally {
    await cluster.stop();
  }
} finally {
  vorige.ruimOp();
  rmSync(map, { recursive: true, force: true });
}
