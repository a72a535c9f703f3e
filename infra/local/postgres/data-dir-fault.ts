import { StartFout } from '../start-fout.js';

const GEEN_TOEGANG = ['EACCES', 'EPERM', 'EROFS'];
const GEEN_MAP = ['ENOTDIR', 'EEXIST', 'ENAMETOOLONG'];
const SCHIJF_VOL = ['ENOSPC', 'EDQUOT'];

/** Turns a file system error on the data folder into what the user must know; leaves every other error as it is. */
export function asDataDirFault(error: unknown, dataDir: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (error instanceof StartFout) return error;
  if (GEEN_TOEGANG.includes(code)) {
    return new StartFout(
      'gegevensmap.geen-toegang',
      `Deze gebruiker mag niet lezen en schrijven in de gegevensmap ${dataDir} (${code}).`,
      'Start als de gebruiker die de map maakte, pas de rechten aan, of kies met --data een andere map.',
      { cause: error },
    );
  }
  if (GEEN_MAP.includes(code)) {
    return new StartFout('gegevensmap.geen-map', `${dataDir} kan geen gegevensmap zijn (${code}).`, 'Kies met --data een andere map.', {
      cause: error,
    });
  }
  if (SCHIJF_VOL.includes(code)) {
    return new StartFout(
      'gegevensmap.schijf-vol',
      `De schijf van ${dataDir} is vol.`,
      'Maak ruimte, of kies met --data een map op een andere schijf.',
      { cause: error },
    );
  }
  return error;
}
