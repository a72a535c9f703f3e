import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ServiceDefinition } from '@regiomatch/platform/bootstrap';

const SERVICES = resolve(import.meta.dirname, import.meta.dirname.endsWith('dist') ? '../../../services' : '../../services');

/** Every service of the product, found by its manifest. */
export const alleDiensten = async (): Promise<readonly ServiceDefinition[]> =>
  Promise.all(
    readdirSync(SERVICES)
      .filter((naam) => existsSync(join(SERVICES, naam, 'service.json')))
      .map(async (naam) => ((await import(`@regiomatch/${naam}`)) as { dienst: ServiceDefinition }).dienst),
  );
