import type { Verwachting } from '../map/verwachting.js';
import type { Persoonsantwoord, Treffer } from '../vragen/antwoord.js';
import { vergelijkPaar } from './vergelijk-paar.js';
import { andersePunten, totaal } from './vergelijk-punten.js';
import { anders, type Verschil } from './verschil.js';

const eersteAndere = (verwacht: readonly string[], gekregen: readonly string[]): string | null => {
  const plaats = verwacht.findIndex((id, i) => gekregen[i] !== id);
  return plaats < 0 ? null : `op plaats ${plaats + 1} verwacht ${verwacht[plaats]}, gekregen ${gekregen[plaats] ?? 'niets'}`;
};

/** Points and score of one line in a ranked list. */
export const vergelijkTreffer = (punten: Treffer['punten'] | undefined, treffer: Treffer): readonly string[] => {
  if (!punten) return [];
  const fout = andersePunten(punten, treffer.punten);
  return [
    ...(fout ? [`punten van ${treffer.id}: ${fout}`] : []),
    ...(totaal(punten) === treffer.score ? [] : [`score van ${treffer.id} verwacht ${totaal(punten)}, gekregen ${treffer.score}`]),
  ];
};

/** Compares everything that was answered about one person: ids, order, points, `lopend`, and all codes of every pair. */
export const vergelijkPersoon = (
  profielId: string,
  verwachting: Verwachting,
  antwoord: Persoonsantwoord,
  aanbodIds: readonly string[],
): readonly Verschil[] => {
  const ids = antwoord.treffers.map(({ id }) => id);
  const match = verwachting.match ? anders(verwachting.match, ids) : null;
  const volgorde = verwachting.volgorde ? eersteAndere(verwachting.volgorde, ids) : null;
  const lopend = verwachting.match ? anders(verwachting.lopend ?? [], antwoord.lopend) : null;
  const wat = [
    match && `matches: ${match}`,
    volgorde && `volgorde: ${volgorde}`,
    lopend && `lopend: ${lopend}`,
    antwoord.totaal === ids.length ? null : `het totaal zegt ${antwoord.totaal}, de bladzijden samen geven ${ids.length}`,
    ...antwoord.treffers.flatMap((treffer) => vergelijkTreffer(verwachting.punten?.[treffer.id], treffer)),
  ].filter((tekst) => tekst !== null);
  return [
    ...wat.map((tekst) => ({ waar: profielId, wat: tekst })),
    ...aanbodIds.flatMap((aanbodId) => vergelijkPaar('mens → aanbod', profielId, aanbodId, verwachting, antwoord.oordelen.get(aanbodId))),
  ];
};
