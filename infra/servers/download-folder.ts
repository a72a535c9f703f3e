import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where downloaded servers stay between runs: `.data/servers` of the working copy, or `REGIOMATCH_SERVERS`. */
export const downloadFolder = (): string => {
  const named = process.env['REGIOMATCH_SERVERS'];
  if (named) return named;
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'nx.json'))) return join(folder, '.data/servers');
  throw new Error('Geen werkkopie gevonden: noem met REGIOMATCH_SERVERS een map voor gedownloade servers.');
};
