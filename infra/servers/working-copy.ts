import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the working copy that this program was built in; undefined outside one. */
export const workingCopy = (): string | undefined => {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) if (existsSync(join(folder, 'nx.json'))) return folder;
  return undefined;
};
