import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@regiomatch/local/postgres/free-port.js';
import { giveTo, serverAccount } from '@regiomatch/local/postgres/os-account.js';
import pg from 'pg';
import { GuardedProgram } from '../guarded-program.js';

const START_MS = 30_000;

export interface RunningPostgres {
  /** As superuser, of the database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts an empty PostgreSQL of the machine's own on loopback; it and its data go with this process. @param bin folder with `initdb` and `postgres` */
export const startPostgres = async (bin: string): Promise<RunningPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'regiomatch-postgres-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(folder, 'wachtwoord');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const account = serverAccount(data);
  for (const path of [data, passwordFile]) giveTo(account, path);
  const as = account ? ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : [];
  const [program = '', ...flags] = [
    ...as,
    ...[join(bin, 'initdb'), '-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
  ];
  execFileSync(program, flags, { cwd: folder });
  const port = await freePort();
  const guarded = new GuardedProgram();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    default_text_search_config: 'pg_catalog.dutch',
  };
  await guarded.start({
    command: [...as, join(bin, 'postgres'), '-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    log: join(folder, 'postgres.log'),
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = async (): Promise<void> => {
    // Fast: it does not wait for who is still connected.
    await guarded.end('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + START_MS; !(await answers(url)); await new Promise((resolve) => setTimeout(resolve, 100)))
    if (guarded.pid === 0 || Date.now() > until) throw new Error(`PostgreSQL start niet; zie ${join(folder, 'postgres.log')}`);
  return { url, stop };
};

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};
