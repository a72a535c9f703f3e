import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Two of every service and of the gateway, so that one can be away. */
export const instantiesPerProgramma = (): Readonly<Record<string, number>> =>
  Object.fromEntries([...readdirSync(resolve(import.meta.dirname, '../../../../services')), 'gateway'].map((naam) => [naam, 2]));
