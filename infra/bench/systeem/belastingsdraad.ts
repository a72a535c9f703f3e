import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'undici';
import type { Belasting, Meting } from './belasting.js';
import { kwantiel } from './kwantiel.js';

const { url, koppen, lichaam, verbindingen, seconden } = workerData as Belasting;
const { origin, pathname } = new URL(url);
const pool = new Pool(origin, { connections: verbindingen, pipelining: 1 });
const metingen: number[] = [];
const einde = performance.now() + seconden * 1_000;

const vraagDoor = async (): Promise<void> => {
  while (performance.now() < einde) {
    const begin = performance.now();
    const { statusCode, body } = await pool.request({ path: pathname, method: 'POST', headers: koppen, body: lichaam });
    await body.dump();
    if (statusCode !== 200) throw new Error(`antwoord ${statusCode}`);
    metingen.push(performance.now() - begin);
  }
};

await Promise.all(Array.from({ length: verbindingen }, vraagDoor));
await pool.close();
parentPort?.postMessage({ perSeconde: metingen.length / seconden, p50: kwantiel(metingen, 0.5), p99: kwantiel(metingen, 0.99) } satisfies Meting);
