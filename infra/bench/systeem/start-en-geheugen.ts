import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { pssVan } from './pss.js';

const MAIN = resolve(import.meta.dirname, '../../../local/dist/main.js');
const RUST_MS = 10_000;

/** How long `npm start` takes after install and build, the first time (with migrations and example data) and again, and what it holds idle. */
export const meetStartEnGeheugen = async (): Promise<string> => {
  const data = mkdtempSync(join(tmpdir(), 'regiomatch-meting-'));
  try {
    const eerste = await meet(data, 0);
    const tweede = await meet(data, RUST_MS);
    return [
      '| Start en geheugen (Midden-Twente) | |',
      '| --- | --- |',
      `| eerste start, met migraties en voorbeelden | ${eerste.seconden.toFixed(1)} s |`,
      `| tweede start | ${tweede.seconden.toFixed(1)} s |`,
      `| geheugen in rust, PostgreSQL erbij | ${tweede.pss} MB PSS |`,
    ].join('\n');
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
};

const meet = async (data: string, rustMs: number): Promise<{ seconden: number; pss: number }> => {
  const begin = performance.now();
  const product = spawn(process.execPath, [MAIN, '--data', data, '--poort', String(await freePort())], { stdio: ['ignore', 'pipe', 'inherit'] });
  let uitvoer = '';
  product.stdout.on('data', (stuk: Buffer) => (uitvoer += stuk.toString()));
  while (!uitvoer.includes('regiomatch is klaar')) {
    if (product.exitCode !== null) throw new Error(`het product startte niet:\n${uitvoer}`);
    await sleep(20);
  }
  const seconden = (performance.now() - begin) / 1_000;
  await sleep(rustMs);
  const pss = pssVan(product.pid ?? 0);
  product.kill('SIGTERM');
  await once(product, 'exit');
  return { seconden, pss };
};
