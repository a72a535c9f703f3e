import type { Celvorm } from '../../domain/velden/invoervelden.js';

const GETAL = /^-?\d{1,9}(?:[.,]\d{1,12})?$/;
const JA_NEE: Readonly<Record<string, boolean>> = { ja: true, nee: false, true: true, false: false, waar: true, onwaar: false };

/** The JSON value of a filled cell. What has not the right form stays text, so that the field itself can tell what it wants. */
export const leesCel = (cel: string, vorm: Celvorm): unknown => {
  switch (vorm) {
    case 'tekst':
      return cel;
    case 'getal':
      return GETAL.test(cel) ? Number(cel.replace(',', '.')) : cel;
    case 'janee':
      return Object.hasOwn(JA_NEE, cel.toLowerCase()) ? JA_NEE[cel.toLowerCase()] : cel;
    case 'lijst':
      return delen(cel);
    case 'activiteiten':
      return delen(cel).map((deel) => {
        const [aanbodId, uren] = paar(deel);
        return uren === undefined ? aanbodId : { aanbodId, uren: leesCel(uren, 'getal') };
      });
    case 'toestemmingen':
      return delen(cel).map((deel) => {
        const [doel, partij] = paar(deel);
        return { doel, partij };
      });
  }
};

/** Values with a bar between them; `geen` is the list without any. */
const delen = (cel: string): string[] => (/^geen$/i.test(cel) ? [] : cel.split('|').map((deel) => deel.trim()));

const paar = (deel: string): [string, string | undefined] => {
  const punt = deel.indexOf(':');
  return punt < 0 ? [deel, undefined] : [deel.slice(0, punt).trim(), deel.slice(punt + 1).trim()];
};
