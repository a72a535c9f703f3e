import { type Door, httpDoor } from '../graphql/index.js';

/** Reads `naam=url|url,naam=url`: the addresses of every service that this process asks something of. */
export const dienstadressen = (tekst: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    tekst
      .split(',')
      .map((paar) => paar.trim().split('='))
      .flatMap(([naam, adressen]) => (naam && adressen ? [[naam, adressen.split('|')] as const] : [])),
  );

/** A door for each of them. */
export const dienstdeuren = (tekst: string): ReadonlyMap<string, Door> =>
  new Map([...dienstadressen(tekst)].map(([naam, urls]) => [naam, httpDoor(naam, urls)]));
