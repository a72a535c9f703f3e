import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { HttpIngang, RegioOnbereikbaar, VraagGeweigerd } from '@regiomatch/generators';
import { freePort } from '@regiomatch/local/postgres/free-port.js';

const pakketmap = (map: string): string => (existsSync(join(map, 'package.json')) ? map : pakketmap(dirname(map)));
/** The launcher as it was built: it runs as a program of its own, also when this code runs from its sources in a test. */
const STARTER = join(pakketmap(dirname(fileURLToPath(import.meta.url))), '..', 'local', 'dist', 'main.js');

const GEDULD_MS = 120_000;
const STOPGEDULD_MS = 45_000;
const LAATSTE_TEKENS = 4_000;

export interface EigenRegio {
  /** Address of the gateway. */
  readonly url: string;
  readonly ingang: HttpIngang;
  /** Stops everything and throws the data away. */
  stop(): Promise<void>;
}

/**
 * Starts the whole product without example data, by its own launcher, in a temporary folder and on a free port.
 * @throws Error with the last words of the launcher when it does not come up
 */
export const startEigenRegio = async (): Promise<EigenRegio> => {
  const map = mkdtempSync(join(tmpdir(), 'regiomatch-regio-'));
  // The database runs as a user of its own when this process is root; it must be able to come here.
  chmodSync(map, 0o755);
  const poort = await freePort();
  const url = `http://127.0.0.1:${poort}`;
  // Not the database of somebody's real region.
  const { DATABASE_URL: _, ...env } = process.env;
  const proces = spawn(process.execPath, [STARTER, '--leeg', '--poort', String(poort), '--data', map], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let gezegd = '';
  for (const stroom of [proces.stdout, proces.stderr]) {
    stroom.setEncoding('utf8').on('data', (tekst: string) => {
      gezegd = (gezegd + tekst).slice(-LAATSTE_TEKENS);
    });
  }
  const stop = async (): Promise<void> => {
    await beeindig(proces);
    rmSync(map, { recursive: true, force: true });
  };
  try {
    await totKlaar(proces, url, () => gezegd);
  } catch (fout) {
    await stop();
    throw fout;
  }
  return { url, ingang: new HttpIngang(url), stop };
};

/** Runs the work on a region of its own, which is gone afterwards, also after Ctrl-C. */
export const metEigenRegio = async <T>(werk: (regio: EigenRegio) => Promise<T>): Promise<T> => {
  const regio = await startEigenRegio();
  const onderbroken = new Promise<never>((_, weiger) => {
    for (const signaal of ['SIGINT', 'SIGTERM'] as const) process.once(signaal, () => weiger(new Error('Onderbroken.')));
  });
  try {
    return await Promise.race([werk(regio), onderbroken]);
  } finally {
    await regio.stop();
  }
};

const leeft = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

const totKlaar = async (proces: ChildProcess, url: string, gezegd: () => string): Promise<void> => {
  const einde = performance.now() + GEDULD_MS;
  const ingang = new HttpIngang(url);
  while (leeft(proces) && performance.now() < einde) {
    try {
      await ingang.vraag('beheerder', 'query Klaar { __typename }', {});
      return;
    } catch (fout) {
      // Not listening yet, or listening and not ready.
      if (!(fout instanceof VraagGeweigerd || fout instanceof RegioOnbereikbaar)) throw fout;
      await wacht(100);
    }
  }
  throw new Error(`De regio start niet.\n${gezegd()}`);
};

const beeindig = async (proces: ChildProcess): Promise<void> => {
  if (!leeft(proces)) return;
  const einde = once(proces, 'exit');
  proces.kill('SIGTERM');
  const opTijd = await Promise.race([einde.then(() => true), wacht(STOPGEDULD_MS, false, { ref: false })]);
  if (!opTijd) {
    proces.kill('SIGKILL');
    await einde;
  }
};
