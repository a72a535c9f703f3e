import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartFout } from '../start-fout.js';

/** An operating system account, as numbers. */
export interface OsAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account under which the database server must run: PostgreSQL refuses to run as root.
 * Null means: simply the account of this process. As root it is the owner of an existing data folder, else the account
 * `postgres` (made when it is missing), else `nobody`.
 */
export function serverAccount(dataDir: string): OsAccount | null {
  if (process.getuid?.() !== 0) return null;
  const account = ownerOf(dataDir) ?? lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (account) return account;
  throw new StartFout(
    'database.geen-gebruiker',
    'PostgreSQL mag niet als root draaien en er is geen gewone gebruiker om het onder te starten.',
    'Maak de gebruiker "postgres" aan, of start regiomatch als gewone gebruiker.',
  );
}

/** Makes `account` the owner of an existing data folder that belongs to root, for instance after a copy. */
export function giveTo(account: OsAccount | null, dataDir: string): void {
  if (!account || statSync(dataDir).uid !== 0) return;
  const { status, stderr } = spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, dataDir], { encoding: 'utf8' });
  if (status !== 0) {
    throw new StartFout(
      'gegevensmap.geen-toegang',
      `De eigenaar van ${dataDir} kan niet worden gewijzigd: ${stderr.trim()}`,
      'Kies met --data een andere map.',
    );
  }
}

function ownerOf(dataDir: string): OsAccount | undefined {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

function lookUp(name: string): OsAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function create(name: string): OsAccount | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  return lookUp(name);
}
