import { setTimeout as sleep } from 'node:timers/promises';

export interface StopSteps {
  /** Lets running requests finish and stops everything in order. */
  readonly netjes: () => Promise<void>;
  /** Gives up waiting: ends the database in a safe way and nothing else. */
  readonly direct: () => Promise<void>;
  readonly log: (line: string) => void;
}

/** One Ctrl-C can arrive twice within moments: from the terminal and from npm, which passes it on. */
const SAME_SIGNAL_MS = 500;
const LONGEST_STOP_MS = 45_000;

/** Stops the product at SIGINT, SIGTERM or SIGHUP and ends the process; a second signal, or waiting too long, stops harder. */
export function stopOnSignal({ netjes, direct, log }: StopSteps): void {
  let first: number | undefined;
  const onSignal = (): void => {
    if (first === undefined) {
      first = Date.now();
      log('Stoppen: lopende vragen worden eerst afgemaakt …');
      void Promise.race([netjes().then(() => 0), tooLate()]).then(end, (error: unknown) => {
        log(`Niet alles kon netjes stoppen: ${String(error)}`);
        end(1);
      });
    } else if (Date.now() - first > SAME_SIGNAL_MS) {
      stopNow('Nu direct stoppen.');
    }
  };
  const stopNow = (line: string): void => {
    log(line);
    void direct().then(
      () => end(1),
      () => end(1),
    );
  };
  const tooLate = async (): Promise<never> => {
    await sleep(LONGEST_STOP_MS, undefined, { ref: false });
    stopNow('Het stoppen duurt te lang.');
    return new Promise(() => undefined);
  };
  const end = (code: number): void => {
    if (code === 0) log('Gestopt.');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
