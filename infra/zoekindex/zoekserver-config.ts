import 'reflect-metadata';
import { loadConfig } from '@regiomatch/platform/config';
import type { Zoekserveradres } from '@regiomatch/matching/adapters/meilisearch/zoekserver.js';
import { MatchingConfig } from '@regiomatch/matching/matching-config.js';

/** The environment does not say enough for this command. */
export class InstellingOntbreekt extends Error {
  constructor(naam: string, waarvoor: string) {
    super(`${naam} is verplicht: ${waarvoor}.`);
    this.name = 'InstellingOntbreekt';
  }
}

export const verplicht = (env: NodeJS.ProcessEnv, naam: string, waarvoor: string): string => {
  const waarde = env[naam];
  if (waarde === undefined || waarde === '') throw new InstellingOntbreekt(naam, waarvoor);
  return waarde;
};

/** Where the search index is, by the same settings as the service. @throws InstellingOntbreekt without MEILI_URL */
export const zoekserveradres = (env: NodeJS.ProcessEnv): Zoekserveradres => {
  const { zoekindex } = loadConfig(MatchingConfig, env);
  if (zoekindex === null) throw new InstellingOntbreekt('MEILI_URL', 'het adres van Meilisearch');
  return zoekindex;
};
