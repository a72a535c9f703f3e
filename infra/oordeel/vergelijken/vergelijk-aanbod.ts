import type { Verwacht } from '../map/verwachting.js';
import type { Aanbodantwoord } from '../vragen/antwoord.js';
import { vergelijkPaar } from './vergelijk-paar.js';
import { vergelijkTreffer } from './vergelijk-persoon.js';
import { totaal } from './vergelijk-punten.js';
import { anders, type Verschil } from './verschil.js';

/** Compares what was answered about one offer with the expectations of the people of one gemeente: the same pairs, from the other side. */
export const vergelijkAanbod = (
  aanbodId: string,
  verwacht: Verwacht,
  antwoord: Aanbodantwoord,
  profielIds: readonly string[],
): readonly Verschil[] => {
  const bekend = profielIds.filter((id) => verwacht[id]);
  const metMatch = bekend.filter((id) => verwacht[id]?.match);
  const verwachteMensen = metMatch.filter((id) => verwacht[id]?.match?.includes(aanbodId));
  const gekregen = antwoord.treffers.map(({ id }) => id);
  const mensen = anders(
    verwachteMensen,
    gekregen.filter((id) => metMatch.includes(id) || !profielIds.includes(id)),
  );
  const wat = [
    mensen && `mensen: ${mensen}`,
    antwoord.totaal === gekregen.length ? null : `het totaal zegt ${antwoord.totaal}, de bladzijden samen geven ${gekregen.length}`,
    ...antwoord.treffers.flatMap((treffer) => vergelijkTreffer(verwacht[treffer.id]?.punten?.[aanbodId], treffer)),
    ...volgordefouten(aanbodId, verwacht, gekregen),
  ].filter((tekst) => tekst !== null);
  return [
    ...wat.map((tekst) => ({ waar: aanbodId, wat: tekst })),
    ...bekend.flatMap((id) => vergelijkPaar('aanbod → mens', id, aanbodId, verwacht[id] ?? {}, antwoord.oordelen.get(id))),
  ];
};

/** Somebody with fewer expected points may not stand above somebody with more; equal points are not told apart here. */
const volgordefouten = (aanbodId: string, verwacht: Verwacht, gekregen: readonly string[]): readonly string[] => {
  const scores = gekregen.flatMap((id) => {
    const punten = verwacht[id]?.punten?.[aanbodId];
    return punten ? [{ id, score: totaal(punten) }] : [];
  });
  return scores.flatMap(({ id, score }, i) => {
    const boven = scores[i - 1];
    return boven && boven.score < score ? [`volgorde: ${boven.id} (${boven.score}) staat boven ${id} (${score})`] : [];
  });
};
