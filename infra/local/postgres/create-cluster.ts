import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { StartFout } from '../start-fout.js';
import { dataDirArgument } from './data-dir-argument.js';
import type { NativeFolder } from './native-folder.js';
import type { OsAccount } from './os-account.js';

export interface NewCluster {
  readonly dataDir: string;
  readonly native: NativeFolder;
  readonly account: OsAccount | null;
  readonly password: string;
}

/** True when `dataDir` holds a cluster, false when it is still to be made. */
export function holdsCluster(dataDir: string): boolean {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return true;
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return false;
  throw new StartFout(
    'gegevensmap.onbekende-inhoud',
    `De map ${dataDir} is niet leeg, maar er staat geen database in.`,
    'Kies met --data een andere map, of maak deze map leeg.',
  );
}

/** @throws StartFout `gegevensmap.andere-versie` when the cluster was made by another major version of PostgreSQL. */
export function mustHaveSameMajor(dataDir: string, native: NativeFolder): void {
  const found = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const expected = native.version.split('.')[0];
  if (found === expected) return;
  throw new StartFout(
    'gegevensmap.andere-versie',
    `De gegevens in ${dataDir} zijn van PostgreSQL ${found}; deze regiomatch gebruikt PostgreSQL ${expected}.`,
    `Start de regiomatch-versie die de map maakte, of zet de gegevens over met pg_dump van PostgreSQL ${found}. ` +
      'Zijn het alleen voorbeeldgegevens, verwijder dan de map: ze worden opnieuw gemaakt.',
  );
}

/**
 * Makes a new, empty cluster: UTF-8, sorted by code point, passwords only as SCRAM.
 * It appears under its own name when it is complete, so a start that was cut off leaves nothing half-made in use.
 */
export async function createCluster({ dataDir, native, account, password }: NewCluster): Promise<void> {
  const half = `${dataDir}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  chmodSync(half, 0o700);
  if (account) chownSync(half, account.uid, account.gid);
  await withPasswordFile(password, account, async (file) => {
    const initdb = spawn(
      join(native.folder, 'bin/initdb'),
      [
        ...['-D', dataDirArgument(half, account)],
        ...['--username=postgres', `--pwfile=${file}`, '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        '--text-search-config=dutch',
      ],
      { ...account, cwd: half, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const [output, [status]] = await Promise.all([text(initdb.stderr), once(initdb, 'exit')]);
    if (status !== 0) throw initFailed(dataDir, output);
  });
  rmSync(dataDir, { recursive: true, force: true });
  renameSync(half, dataDir);
}

// initdb reads the password from a file that its own account must be able to reach; the data folder itself must be empty.
async function withPasswordFile(password: string, account: OsAccount | null, work: (file: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'regiomatch-'));
  const file = join(folder, 'wachtwoord');
  try {
    writeFileSync(file, password, { mode: 0o600 });
    if (account) for (const path of [folder, file]) chownSync(path, account.uid, account.gid);
    await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function initFailed(dataDir: string, output: string): StartFout {
  if (/No space left|Disk quota exceeded/.test(output)) {
    return new StartFout(
      'gegevensmap.schijf-vol',
      `De schijf van ${dataDir} is vol.`,
      'Maak ruimte, of kies met --data een map op een andere schijf.',
    );
  }
  return new StartFout(
    'database.aanmaken-mislukt',
    `De database in ${dataDir} kon niet worden gemaakt: ${output.trim().split('\n').slice(-3).join(' ')}`,
    'Controleer de rechten op de map en de vrije ruimte op de schijf.',
  );
}
