import { randomInt } from 'node:crypto';
import { isPortFree } from '../is-port-free.js';

/**
 * A TCP port on 127.0.0.1 that nobody uses, between 20000 and 29999.
 * That is below the range from which systems hand out ports to outgoing connections (from 32768, or 49152): while the server
 * restarts, a reconnecting client in that range could be given the server's own port and keep it occupied.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    if (await isPortFree(port)) return port;
  }
}
