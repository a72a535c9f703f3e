import { randomInt } from 'node:crypto';
import { isPortFree } from '../is-port-free.js';

const given = new Set<number>();

/**
 * A TCP port on 127.0.0.1 that nobody uses, between 20000 and 29999.
 * That is below the range from which systems hand out ports to outgoing connections (from 32768, or 49152): while the server
 * restarts, a reconnecting client in that range could be given the server's own port and keep it occupied.
 * Given out once: whoever asks for thirty ports before listening on any of them gets thirty different ones.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (given.has(port)) continue;
    given.add(port);
    if (await isPortFree(port)) return port;
  }
}
