import { parentPort } from 'node:worker_threads';
import { Client } from 'undici';
import type { Vragenreeks } from './over-http.js';

// The thread behind over-http.ts: one connection for everything; reads each answer to its end before the next question.
const poort = parentPort!;
let client: Client | null = null;

const vraagReeks = async ({ url, vragen }: Vragenreeks): Promise<readonly number[]> => {
  const { origin, pathname } = new URL(url);
  client ??= new Client(origin);
  const tijden = new Array<number>(vragen);
  for (let nummer = 0; nummer < vragen; nummer += 1) {
    const begin = performance.now();
    const { statusCode, body } = await client.request({ method: 'GET', path: `${pathname}/${nummer}` });
    await body.text();
    tijden[nummer] = performance.now() - begin;
    if (statusCode !== 200) throw new Error(`vraag ${nummer} kreeg ${statusCode}`);
  }
  return tijden;
};

poort.on('message', (reeks: Vragenreeks | null) => {
  if (reeks === null) void client?.close().then(() => poort.close());
  else void vraagReeks(reeks).then((tijden) => poort.postMessage(tijden));
});
