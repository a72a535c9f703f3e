import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { discoverServices } from '@regiomatch/local/product/discover-services.js';
import { openDatabase } from '@regiomatch/local/product/open-database.js';
import { seedOnce } from '@regiomatch/local/product/seed-once.js';
import { type RunningProduct, startProduct } from '@regiomatch/local/product/start-product.js';
import { StopStack } from '@regiomatch/local/product/stop-stack.js';
import { freePort } from '@regiomatch/local/postgres/free-port.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const stil = (): void => undefined;

/** Runs `werk` against the whole product in this process, with the example data of Midden-Twente in a temporary folder. */
export const metProduct = async <T>(werk: (product: RunningProduct) => Promise<T>): Promise<T> => {
  const data = mkdtempSync(join(tmpdir(), 'regiomatch-meting-'));
  const running = new StopStack();
  const afgebroken = new AbortController().signal;
  try {
    const { adminUrl: serverUrl } = running.add(await openDatabase(data, undefined, stil), (geopend) => geopend.close());
    const definitions = await discoverServices(ROOT);
    const product = await startProduct({
      definitions,
      poort: await freePort(),
      data,
      serverUrl,
      database: 'meting',
      env: {},
      log: stil,
      running,
      afgebroken,
    });
    await seedOnce({ regio: 'midden-twente', adminUrl: product.adminUrl, url: product.url, definitions, vandaag: new Date(), log: stil, afgebroken });
    return await werk(product);
  } finally {
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  }
};
