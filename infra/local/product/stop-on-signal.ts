import { setTimeout as sleep } from 'node:timers/promises';
import type { Launch } from './launch.js';

/** One Ctrl-C can arrive twice within moments: from the terminal and from npm, which passes it on. */
const SAME_SIGNAL_MS = 500;
const LONGEST_STOP_MS = 45_000;

/**
 * Stops the product at SIGINT, SIGTERM or SIGHUP and then ends the process. A second signal, or waiting too long, stops harder.
 *
 * @returns whether a signal has come.
 */
export function stopOnSignal(product: Pick<Launch, 'stop' | 'stopNow'>, log: (line: string) => void): () => boolean {
  let first: number | undefined;
  const onSignal = (): void => {
    if (first === undefined) {
      first = Date.now();
      log('Stoppen: lopende vragen worden eerst afgemaakt …');
      void stopInOrder();
    } else if (Date.now() - first > SAME_SIGNAL_MS) {
      void stopNow('Nu direct stoppen.');
    }
  };
  const stopInOrder = async (): Promise<void> => {
    void sleep(LONGEST_STOP_MS, undefined, { ref: false }).then(() => stopNow('Het stoppen duurt te lang.'));
    try {
      await product.stop();
    } catch (error) {
      log(`Niet alles kon netjes stoppen: ${String(error)}`);
      process.exit(1);
    }
    log('Gestopt.');
    process.exit(0);
  };
  const stopNow = async (line: string): Promise<void> => {
    log(line);
    await product.stopNow().catch((error: unknown) => log(String(error)));
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return () => first !== undefined;
}
