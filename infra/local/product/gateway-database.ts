import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The gateway's own place in the database: the sessions of who is signed in with a browser. */
export const gatewayDatabase = {
  naam: 'gateway',
  schema: 'gateway',
  migraties: (root: string): readonly string[] => [join(root, 'gateway/migrations')].filter((map) => existsSync(map)),
} as const;
