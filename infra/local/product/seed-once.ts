import { HttpIngang, maakRegio, zaai } from '@regiomatch/generators';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';
import type { Regionaam } from '../opties.js';
import { StartFout } from '../start-fout.js';
import { allEventsProcessed } from './all-events-processed.js';
import { SeedMark } from './seed-mark.js';

export interface SeedOptions {
  readonly regio: Regionaam;
  readonly adminUrl: string;
  /** Address of the gateway: example data come in by the public imports, like any other. */
  readonly url: string;
  readonly definitions: readonly ServiceDefinition[];
  readonly vandaag: Date;
  readonly log: (line: string) => void;
  readonly afgebroken: AbortSignal;
}

/**
 * Loads the example data of a region, the first time only.
 *
 * @throws StartFout `gegevens.andere-regio` when this database holds those of another region.
 */
export async function seedOnce(options: SeedOptions): Promise<void> {
  const mark = await SeedMark.open(options.adminUrl);
  try {
    const known = await mark.regio();
    if (known === options.regio) return;
    if (known !== undefined) throw otherRegion(known, options.regio);
    await Promise.race([seed(options), aborted(options.afgebroken)]);
    await mark.set(options.regio);
  } finally {
    await mark.close();
  }
}

async function seed({ regio, adminUrl, url, definitions, vandaag, log }: SeedOptions): Promise<void> {
  log(`Voorbeeldgegevens van ${regio} laden (alleen de eerste keer) …`);
  await zaai(new HttpIngang(url), maakRegio(regio, vandaag.toISOString().slice(0, 10)), log);
  await allEventsProcessed(adminUrl, definitions);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function otherRegion(known: string, wanted: string): StartFout {
  return new StartFout(
    'gegevens.andere-regio',
    `Deze database bevat al de voorbeeldgegevens van ${known}, niet van ${wanted}.`,
    `Start met --regio ${known}, of noem in DATABASE_URL een andere database.`,
  );
}
