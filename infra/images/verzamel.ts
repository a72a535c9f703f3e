import { copyFileSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beelden } from './beelden.js';
import { beeldinhoud } from './verzamelen/beeldinhoud.js';
import { verdeel } from './verzamelen/verdeel.js';

// A step of the Dockerfile: `node infra/images/dist/verzamel.js <map>` gathers per image what that image needs and nothing else.
const root = resolve(import.meta.dirname, '../../..');
const doel = resolve(process.argv[2] ?? 'uit');

for (const [naam, paden] of verdeel(new Map(beelden(root).map((beeld) => [beeld, beeldinhoud(root, beeld)])))) {
  for (const pad of paden) {
    const van = join(root, pad);
    const naar = join(doel, naam, pad);
    mkdirSync(dirname(naar), { recursive: true });
    if (lstatSync(van).isSymbolicLink()) symlinkSync(readlinkSync(van), naar);
    else copyFileSync(van, naar);
  }
  console.log(`${naam}: ${paden.length} bestanden`);
}
