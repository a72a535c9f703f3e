import type { Punten } from '../vragen/antwoord.js';

/** The components whose points differ, in words; null when all are equal. */
export const andersePunten = (verwacht: Punten, gekregen: Punten): string | null => {
  const namen = [...new Set([...Object.keys(verwacht), ...Object.keys(gekregen)])];
  const verschillen = namen.filter((naam) => (verwacht[naam] ?? 0) !== (gekregen[naam] ?? 0) || naam in verwacht !== naam in gekregen);
  return verschillen.length === 0
    ? null
    : verschillen.map((naam) => `${naam} verwacht ${verwacht[naam] ?? 'geen'}, gekregen ${gekregen[naam] ?? 'geen'}`).join('; ');
};

export const totaal = (punten: Punten): number => Object.values(punten).reduce((som, deel) => som + deel, 0);
