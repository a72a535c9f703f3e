import { type Door, httpDoor } from '../graphql/index.js';

/** Reads `naam=url|url,naam=url`: a door for every service that this process asks something of. */
export const dienstdeuren = (tekst: string): ReadonlyMap<string, Door> =>
  new Map(
    tekst
      .split(',')
      .map((paar) => paar.trim().split('='))
      .flatMap(([naam, adressen]) => (naam && adressen ? [[naam, httpDoor(naam, adressen.split('|'))] as const] : [])),
  );
