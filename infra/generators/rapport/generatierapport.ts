import { PARAMETERS, type Parameternaam } from '../parameters.js';
import type { Regiozaad } from '../zaad.js';

const telling = <T>(rijen: Iterable<T>, ...vragen: readonly ((rij: T) => string)[]): Map<string, number>[] => {
  const tellingen = vragen.map(() => new Map<string, number>());
  for (const rij of rijen) {
    vragen.forEach((vraag, i) => {
      const antwoord = vraag(rij);
      tellingen[i]?.set(antwoord, (tellingen[i].get(antwoord) ?? 0) + 1);
    });
  }
  return tellingen;
};

const regels = (titel: string, tellingen: Map<string, number> | undefined, totaal: number): string[] => [
  `  ${titel}`,
  ...[...(tellingen ?? [])]
    .sort((a, b) => b[1] - a[1])
    .map(([naam, aantal]) => `    ${naam.padEnd(24)}${String(aantal).padStart(8)}${((aantal / totaal) * 100).toFixed(1).padStart(7)} %`),
];

const toon = (waarde: unknown): string => (typeof waarde === 'object' ? JSON.stringify(waarde) : String(waarde));

/** What came out of the generator beside what went in: the counts of a region, then every parameter with its status and source. In Dutch. */
export const generatierapport = (regio: Regiozaad): string => {
  const { aanbod, mensen } = regio.aantallen;
  const [soort, niveau, plekken] = telling(
    regio.aanbod(),
    (rij) => rij.aanbod.soort,
    (rij) => rij.aanbod.eisen.taalMinimaal ?? 'geen',
    (rij) => String(rij.aanbod.plekken.totaal),
  );
  const [fase, route, doel] = telling(
    regio.mensen(),
    (rij) => rij.profiel.fase ?? 'onbekend',
    (rij) => rij.profiel.leerroute ?? 'nog niet bepaald',
    (rij) => rij.trajectdoel ?? 'onbekend',
  );
  return [
    `Regio ${regio.naam}: ${regio.gemeenten.length} gemeenten, ${regio.organisaties.length} organisaties, ${aanbod} keer aanbod, ${mensen} mensen, ${regio.valkuilen.length} valkuilen met antwoord.`,
    'Aanbod',
    ...regels('soort', soort, aanbod),
    ...regels('minimaal taalniveau', niveau, aanbod),
    ...regels('plekken', plekken, aanbod),
    'Mensen',
    ...regels('fase', fase, mensen),
    ...regels('leerroute', route, mensen),
    ...regels('trajectdoel', doel, mensen),
    'Parameters',
    ...(Object.keys(PARAMETERS) as Parameternaam[]).map(
      (naam) => `  ${naam}: ${toon(PARAMETERS[naam].waarde)} [${PARAMETERS[naam].status}: ${PARAMETERS[naam].bron}]`,
    ),
  ].join('\n');
};
