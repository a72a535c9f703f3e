import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@regiomatch/platform/observability';
import { keepSmall } from '../keep-small.js';

export interface OpenLog {
  readonly logger: Logger;
  readonly file: string;
  close(): Promise<void>;
}

/** The machine-readable log of all services, in the data folder: the terminal is for the person who starts the product. */
export function openLog(dataFolder: string): OpenLog {
  const file = join(dataFolder, 'regiomatch.log');
  keepSmall(file);
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  // A full disk must not end the product for want of a log line.
  stream.on('error', () => undefined);
  return {
    logger: Logger.to(stream, 'start'),
    file,
    close: () => new Promise((resolve) => stream.end(resolve)),
  };
}
