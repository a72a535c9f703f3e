import { join } from 'node:path';
import { migrate } from '@regiomatch/platform/persistence';

/** What the gateway needs of a database, as a service says it in its `service.json`: schema `gateway`, roles `gateway_eigenaar` and `gateway_app`. */
export const GATEWAY_MANIFEST = { naam: 'gateway', schema: 'gateway' } as const;

const MIGRATIES = join(import.meta.dirname, import.meta.dirname.endsWith(join('dist', 'login')) ? '../../migrations' : '../migrations');

/** Runs the gateway's migrations; `adminUrl` is a login that may `SET ROLE gateway_eigenaar`. Returns the names of what ran. */
export const migreerGateway = (adminUrl: string): Promise<string[]> =>
  migrate({ url: adminUrl, schema: GATEWAY_MANIFEST.schema, folders: [MIGRATIES] });
