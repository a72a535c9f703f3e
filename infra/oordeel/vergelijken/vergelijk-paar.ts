import type { Verwachting } from '../map/verwachting.js';
import type { Paaroordeel } from '../vragen/antwoord.js';
import { andersePunten, totaal } from './vergelijk-punten.js';
import { anders, opsomming, type Verschil } from './verschil.js';

const STATUS = { MATCH: 'een match', GEWEIGERD: 'geweigerd', LOPEND: 'lopend' } as const;

const verwachteStatus = (verwachting: Verwachting, aanbodId: string): Paaroordeel['status'] | null => {
  if (verwachting.lopend?.includes(aanbodId)) return 'LOPEND';
  if (verwachting.match?.includes(aanbodId)) return 'MATCH';
  return verwachting.weigeringen && aanbodId in verwachting.weigeringen ? 'GEWEIGERD' : null;
};

/**
 * Compares the judgement of one pair with what was expected of it; `kant` tells from which side it was asked. A pair without an expectation may
 * be anything but a match where the matches are given.
 */
export const vergelijkPaar = (
  kant: string,
  profielId: string,
  aanbodId: string,
  verwachting: Verwachting,
  oordeel: Paaroordeel | undefined,
): readonly Verschil[] => {
  const verschil = (wat: string): Verschil => ({ waar: `${profielId} × ${aanbodId} (${kant})`, wat });
  if (!oordeel) return [verschil('geen oordeel gekregen')];
  const status = verwachteStatus(verwachting, aanbodId);
  if (status === null) return verwachting.match && oordeel.status === 'MATCH' ? [verschil('niet verwacht als match, maar gekregen: een match')] : [];
  if (status !== oordeel.status) {
    const codes = oordeel.codes.length > 0 ? ` (${opsomming(oordeel.codes)})` : '';
    return [verschil(`verwacht ${STATUS[status]}, gekregen ${STATUS[oordeel.status]}${codes}`)];
  }
  const codes = anders(verwachting.weigeringen?.[aanbodId] ?? [], oordeel.codes);
  const punten = verwachting.punten?.[aanbodId];
  const puntenverschil = status === 'MATCH' && punten ? andersePunten(punten, oordeel.punten) : null;
  const score =
    status === 'MATCH' && punten && totaal(punten) !== oordeel.score ? `score verwacht ${totaal(punten)}, gekregen ${oordeel.score}` : null;
  return [codes && `codes: ${codes}`, puntenverschil && `punten: ${puntenverschil}`, score].filter((wat) => wat !== null).map(verschil);
};
