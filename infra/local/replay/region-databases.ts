import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Geheimen } from '../geheimen.js';
import { superuserUrl } from '../postgres/superuser-url.js';
import { connect } from '../provision/connect.js';
import { StartFout } from '../start-fout.js';

/**
 * Addresses, as administrator, of the databases of a product: the one that DATABASE_URL names, or every region of the server.
 *
 * @throws StartFout `database.draait-niet`.
 */
export async function regionDatabases(dataDir: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const server = new URL(env['DATABASE_URL'] || embeddedUrl(dataDir, env));
  if (!['', '/', '/postgres'].includes(server.pathname)) return [server.href];
  const client = await connect(server.href);
  try {
    const { rows } = await client.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname LIKE 'regiomatch\\_%' ORDER BY datname`);
    return rows.map(({ datname }) => Object.assign(new URL(server), { pathname: `/${datname}` }).href);
  } finally {
    await client.end();
  }
}

function embeddedUrl(dataDir: string, env: NodeJS.ProcessEnv): string {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) throw notRunning(dataDir);
  return superuserUrl(Number(readFileSync(pidFile, 'utf8').split('\n')[3]), new Geheimen(dirname(dataDir), env));
}

function notRunning(dataDir: string): StartFout {
  return new StartFout(
    'database.draait-niet',
    `In ${dirname(dataDir)} draait nu geen regiomatch.`,
    'Start hem eerst met npm start, of noem zijn map met --data.',
  );
}
