import { setTimeout as wacht } from 'node:timers/promises';
import { tegelijk, zaai, type Gemeentezaad, type Ingang } from '@regiomatch/generators';
import type { Voorbeeldmap } from './map/lees-map.js';
import { gemeentenVanMap, regioVanMap } from './map/regio-van-map.js';
import type { Uitslag } from './vergelijken/uitslag.js';
import type { Verschil } from './vergelijken/verschil.js';
import { vergelijkAanbod } from './vergelijken/vergelijk-aanbod.js';
import { vergelijkPersoon } from './vergelijken/vergelijk-persoon.js';
import { isBekend } from './vragen/is-bekend.js';
import { vraagGemeenten } from './vragen/vraag-gemeenten.js';
import { vraagAanbod } from './vragen/vraag-aanbod.js';
import { vraagPersoon } from './vragen/vraag-persoon.js';

const TEGELIJK = 4;
const GEDULD_MS = 60_000;
const TUSSENPOOS_MS = 100;

interface Plek {
  readonly id: string;
  readonly code: string;
}

/**
 * Loads the folder into the region, asks every pair from both sides and compares. No rule and no distance is computed here: what is compared
 * is what the gateway said.
 * @param vandaag ISO date
 */
export const voerOordeelUit = async (ingang: Ingang, map: Voorbeeldmap, vandaag: string, meld: (regel: string) => void): Promise<Uitslag> => {
  const gemeenten = gemeentenVanMap(map, await vraagGemeenten(ingang));
  await zaai(ingang, regioVanMap(map, gemeenten, vandaag), meld);
  const mensen = map.profielen.map(({ id, gemeente }) => ({ id, code: codeVan(gemeenten, gemeente) }));
  const aanbodIds = map.aanbod.map(({ id }) => id);
  await wachtTotBekend(ingang, mensen, aanbodIds);

  const verschillen: Verschil[] = [
    ...(await vraagPerMens(ingang, map, mensen, aanbodIds)),
    ...(await vraagPerAanbod(ingang, map, mensen, aanbodIds)),
  ];
  return {
    paren: mensen.length * aanbodIds.length,
    verschillen,
    zonderVerwachting: mensen.flatMap(({ id }) => (map.verwacht[id] ? [] : [id])),
  };
};

const codeVan = (gemeenten: readonly Gemeentezaad[], naam: string): string => gemeenten.find((gemeente) => gemeente.naam === naam)?.code ?? '';

/** Matching hears of people and offers a moment after they are stored. What stays unheard of shows as a difference. */
const wachtTotBekend = async (ingang: Ingang, mensen: readonly Plek[], aanbodIds: readonly string[]): Promise<void> => {
  const einde = performance.now() + GEDULD_MS;
  await tegelijk(mensen, TEGELIJK, async ({ id, code }) => {
    while (performance.now() < einde && !(await isBekend(ingang, code, id, aanbodIds))) await wacht(TUSSENPOOS_MS);
  });
};

/** In the order of the people, whatever answer came first. */
const vraagPerMens = async (
  ingang: Ingang,
  { verwacht }: Voorbeeldmap,
  mensen: readonly Plek[],
  aanbodIds: readonly string[],
): Promise<readonly Verschil[]> => {
  const gevonden: (readonly Verschil[])[] = [];
  await tegelijk(mensen.entries(), TEGELIJK, async ([i, { id, code }]) => {
    gevonden[i] = vergelijkPersoon(id, verwacht[id] ?? {}, await vraagPersoon(ingang, code, id, aanbodIds), aanbodIds);
  });
  return gevonden.flat();
};

/** Each klantmanager asks about the people of the own gemeente, and about nobody else. */
const vraagPerAanbod = async (
  ingang: Ingang,
  { verwacht }: Voorbeeldmap,
  mensen: readonly Plek[],
  aanbodIds: readonly string[],
): Promise<readonly Verschil[]> => {
  const perGemeente = [...new Set(mensen.map(({ code }) => code))].map((code) => ({
    code,
    ids: mensen.flatMap((mens) => (mens.code === code ? [mens.id] : [])),
  }));
  const vragen = aanbodIds.flatMap((aanbodId) => perGemeente.map((gemeente) => ({ aanbodId, ...gemeente })));
  const gevonden: (readonly Verschil[])[] = [];
  await tegelijk(vragen.entries(), TEGELIJK, async ([i, { aanbodId, code, ids }]) => {
    gevonden[i] = vergelijkAanbod(aanbodId, verwacht, await vraagAanbod(ingang, code, aanbodId, ids), ids);
  });
  return gevonden.flat();
};
