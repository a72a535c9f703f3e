import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'undici';
import type { Belasting, Belastingsuitslag } from './belasting.js';

// The thread behind belasting.ts: each connection asks again as soon as it has its answer.
const { url, koppen, lichaam, verbindingen, seconden } = workerData as Belasting;
const { origin, pathname } = new URL(url);
const pool = new Pool(origin, { connections: verbindingen, pipelining: 1 });
const tijden: number[] = [];
let mislukt = 0;

const einde = performance.now() + seconden * 1_000;
const vraagSteeds = async (): Promise<void> => {
  while (performance.now() < einde) {
    const begin = performance.now();
    const { statusCode, body } = await pool.request({ path: pathname, method: 'POST', headers: koppen, body: lichaam });
    await body.dump({ limit: 10_000_000 });
    if (statusCode === 200) tijden.push(performance.now() - begin);
    else mislukt += 1;
  }
};
await Promise.all(Array.from({ length: verbindingen }, vraagSteeds));
await pool.close();
const uitslag: Belastingsuitslag = { tijden, mislukt };
parentPort?.postMessage(uitslag);
