import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenAanbod, GoldenPlaats, GoldenProfiel, GoldenSet } from '@regiomatch/generators';
import { AANBOD, PLAATS, PROFIEL, VERWACHTING } from './formaat.js';
import { MapOngeldig } from './map-ongeldig.js';
import type { Verwacht } from './verwachting.js';
import { isRij, type Vorm } from './vorm.js';

/** A folder in the golden format, read and found in order. */
export interface Voorbeeldmap extends GoldenSet {
  readonly verwacht: Verwacht;
}

/** @throws MapOngeldig with every fault in the folder at once */
export const leesMap = (map: string): Voorbeeldmap => {
  if (!existsSync(map) || !statSync(map).isDirectory()) throw new MapOngeldig([`De map ${map} bestaat niet.`]);
  const fouten: string[] = [];
  const plaatsen = alsTabel<GoldenPlaats>('plaatsen.json', leesJson(map, 'plaatsen.json', fouten), PLAATS, fouten);
  const aanbod = alsLijst<GoldenAanbod>('aanbod.json', leesJson(map, 'aanbod.json', fouten), AANBOD, fouten);
  const profielen = alsLijst<GoldenProfiel>('profielen.json', leesJson(map, 'profielen.json', fouten), PROFIEL, fouten);
  const gegeven = existsSync(join(map, 'verwacht.json')) ? leesJson(map, 'verwacht.json', fouten) : {};
  const verwacht = alsTabel<Verwacht[string]>('verwacht.json', gegeven, VERWACHTING, fouten);
  if (fouten.length === 0) controleerSamenhang({ plaatsen, aanbod, profielen, verwacht }, fouten);
  if (fouten.length > 0) throw new MapOngeldig(fouten);
  return { plaatsen, aanbod, profielen, verwacht };
};

const leesJson = (map: string, bestand: string, fouten: string[]): unknown => {
  try {
    return JSON.parse(readFileSync(join(map, bestand), 'utf8'));
  } catch (fout) {
    fouten.push(fout instanceof SyntaxError ? `${bestand} is geen geldige JSON: ${fout.message}.` : `${bestand} ontbreekt of is niet te lezen.`);
    return undefined;
  }
};

const alsTabel = <T>(bestand: string, gelezen: unknown, vorm: Vorm, fouten: string[]): Readonly<Record<string, T>> => {
  if (gelezen === undefined) return {};
  if (!isRij(gelezen)) {
    fouten.push(`${bestand} moet een object zijn.`);
    return {};
  }
  for (const [naam, waarde] of Object.entries(gelezen)) {
    const fout = vorm(waarde);
    if (fout) fouten.push(`${bestand}, ${naam}: vul in ${fout}.`);
  }
  return gelezen as Readonly<Record<string, T>>;
};

const alsLijst = <T>(bestand: string, gelezen: unknown, velden: Readonly<Record<string, Vorm>>, fouten: string[]): readonly T[] => {
  if (gelezen === undefined) return [];
  if (!Array.isArray(gelezen)) {
    fouten.push(`${bestand} moet een lijst zijn.`);
    return [];
  }
  gelezen.forEach((rij: unknown, i) => {
    if (!isRij(rij)) return void fouten.push(`${bestand}, rij ${i + 1} moet een object zijn.`);
    for (const [veld, vorm] of Object.entries(velden)) {
      const fout = vorm(rij[veld]);
      if (fout) fouten.push(`${bestand}, ${typeof rij['id'] === 'string' ? rij['id'] : `rij ${i + 1}`}, ${veld}: vul in ${fout}.`);
    }
  });
  return gelezen as readonly T[];
};

const dubbel = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];

/** References between the files that lead nowhere. */
const controleerSamenhang = ({ plaatsen, aanbod, profielen, verwacht }: Voorbeeldmap, fouten: string[]): void => {
  const aanbodIds = new Set(aanbod.map(({ id }) => id));
  const profielIds = new Set(profielen.map(({ id }) => id));
  for (const id of dubbel(aanbod.map((rij) => rij.id))) fouten.push(`aanbod.json: het id ${id} komt twee keer voor.`);
  for (const id of dubbel(profielen.map((rij) => rij.id))) fouten.push(`profielen.json: het id ${id} komt twee keer voor.`);
  for (const [bestand, rijen] of [
    ['aanbod.json', aanbod],
    ['profielen.json', profielen],
  ] as const) {
    for (const { id, plaats } of rijen)
      if (!Object.hasOwn(plaatsen, plaats)) fouten.push(`${bestand}, ${id}: de plaats ${plaats} staat niet in plaatsen.json.`);
  }
  for (const { id, lopend } of profielen) {
    for (const loopt of lopend)
      if (!aanbodIds.has(loopt)) fouten.push(`profielen.json, ${id}: lopend noemt ${loopt}, maar dat staat niet in aanbod.json.`);
  }
  for (const [id, verwachting] of Object.entries(verwacht)) {
    if (!profielIds.has(id)) fouten.push(`verwacht.json: ${id} staat niet in profielen.json.`);
    const genoemd = [
      ...(verwachting.match ?? []),
      ...Object.keys(verwachting.weigeringen ?? {}),
      ...(verwachting.volgorde ?? []),
      ...Object.keys(verwachting.punten ?? {}),
    ];
    for (const aanbodId of new Set(genoemd))
      if (!aanbodIds.has(aanbodId)) fouten.push(`verwacht.json, ${id}: ${aanbodId} staat niet in aanbod.json.`);
  }
};
