import { join } from 'node:path';
import { workingCopy } from './working-copy.js';

/** Where downloaded servers stay between runs: `.data/servers` of the working copy, or `REGIOMATCH_SERVERS`. */
export const downloadFolder = (): string => {
  const named = process.env['REGIOMATCH_SERVERS'];
  if (named) return named;
  const folder = workingCopy();
  if (folder === undefined) throw new Error('Geen werkkopie gevonden: noem met REGIOMATCH_SERVERS een map voor gedownloade servers.');
  return join(folder, '.data/servers');
};
