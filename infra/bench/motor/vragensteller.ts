import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'undici';
import type { Vragenreeks } from './over-http.js';

// The thread behind over-http.ts: reads each answer to its end before the next question.
const { url, vragen } = workerData as Vragenreeks;
const { origin, pathname } = new URL(url);
const client = new Client(origin);
const tijden: number[] = [];
for (let nummer = 0; nummer < vragen; nummer += 1) {
  const begin = performance.now();
  const { statusCode, body } = await client.request({ method: 'GET', path: `${pathname}/${nummer}` });
  await body.text();
  tijden.push(performance.now() - begin);
  if (statusCode !== 200) throw new Error(`vraag ${nummer} kreeg ${statusCode}`);
}
await client.close();
parentPort?.postMessage(tijden);
