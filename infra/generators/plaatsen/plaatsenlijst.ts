import type { Plaats } from '@regiomatch/contracts';
import { leesGegevens } from '../gegevens.js';
import type { Plaatsenbestand } from './bouw-plaatsen.js';

let perGemeente: ReadonlyMap<string, readonly Plaats[]> | undefined;

/** Places per gemeentecode, in the order of the file (by name). */
export const plaatsenPerGemeente = (): ReadonlyMap<string, readonly Plaats[]> =>
  (perGemeente ??= groepeer(leesGegevens<Plaatsenbestand>('plaatsen-nl.json').plaatsen));

const groepeer = (rijen: Plaatsenbestand['plaatsen']): ReadonlyMap<string, readonly Plaats[]> => {
  const groepen = new Map<string, Plaats[]>();
  for (const [gemeentecode, woonplaats, lat, lon] of rijen) {
    const groep = groepen.get(gemeentecode) ?? [];
    groep.push({ gemeentecode, woonplaats, lat, lon });
    groepen.set(gemeentecode, groep);
  }
  return groepen;
};

/**
 * All places with this name. More than one means that the name alone does not tell which: Hengelo lies in Hengelo (0164) and in Bronckhorst (1876),
 * 40 km apart.
 */
export const plaatsenMetNaam = (woonplaats: string): readonly Plaats[] =>
  [...plaatsenPerGemeente().values()].flat().filter((plaats) => plaats.woonplaats === woonplaats);

/** The places of these gemeenten. */
export const woonplaatsenVan = (codes: readonly string[]): readonly Plaats[] => codes.flatMap((code) => plaatsenPerGemeente().get(code) ?? []);
