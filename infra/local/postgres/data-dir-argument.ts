import { existsSync } from 'node:fs';
import type { OsAccount } from './os-account.js';

/**
 * How the data folder is named to a PostgreSQL program that is started with that folder as its working directory.
 *
 * A root launcher starts it under another account, which may not be allowed to walk the folders above (a clone under a
 * folder with mode 0700). The working directory is entered before the account changes, and Linux opens `/proc/self/cwd`
 * without walking there, so the data can stay where the user expects them.
 */
export function dataDirArgument(dataDir: string, account: OsAccount | null): string {
  return account && existsSync('/proc/self/cwd') ? '/proc/self/cwd' : dataDir;
}
