import { EmbeddedBus } from '@regiomatch/platform/messaging';
import type { Volgdienst } from './volgdienst.js';

/** The bus in PostgreSQL, over the database of the test. */
export const openIngebouwdeBus = async ({ regio, logger }: Volgdienst): Promise<EmbeddedBus> => {
  const bus = new EmbeddedBus(regio.adminUrl, logger);
  await bus.start();
  return bus;
};
