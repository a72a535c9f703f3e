import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Provider, Type } from '@nestjs/common';
import type { Aanbodsoort } from '@regiomatch/aanbod-kern';
import { type AanbodsoortManifest, defineService, type ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { OrganisatieConsument } from './consumers/organisatie-consument.js';
import { RegioConsument } from './consumers/regio-consument.js';
import { actnamen } from './graphql/actnamen.js';
import { beheerresolver } from './graphql/beheerresolver.js';
import { bestandsresolver } from './graphql/bestandsresolver.js';
import { leesresolver } from './graphql/leesresolver.js';
import { plekresolver } from './graphql/plekresolver.js';
import { aanbodmeldingen } from './meldingen.js';
import { aanbodEntiteit, type Kolommen } from './persistence/aanbod-entiteit.js';
import { Aanbodmomentopname } from './persistence/aanbodmomentopname.js';
import { Aanbodrepository } from './persistence/aanbodrepository.js';
import { Regiokopie } from './persistence/regiokopie.js';
import { Reserveringen } from './persistence/reserveringen.js';
import { Herinneringstaak } from './tasks/herinneringstaak.js';
import { Verlooptaak } from './tasks/verlooptaak.js';
import { ENTITEIT, SOORT } from './tokens.js';
import { Aanbodbeheer } from './use-cases/aanbodbeheer.js';
import { Aanbodexport } from './use-cases/aanbodexport.js';
import { Aanbodimport } from './use-cases/aanbodimport.js';
import { Aanbodlezer } from './use-cases/aanbodlezer.js';
import { Importrijen } from './use-cases/importrijen.js';
import { Plekuitgifte } from './use-cases/plekuitgifte.js';

export interface Soortdelen<D> {
  readonly soort: Aanbodsoort<D>;
  /** The columns that its own migration adds. */
  readonly kolommen: Kolommen<D>;
  /** What it does beyond the standard acts. */
  readonly resolvers?: readonly Type[];
  readonly providers?: readonly Provider[];
  readonly meldingen?: Readonly<Record<string, string>>;
}

/** The service of a kind of offer: all standard acts, named after its service.json, over its own table. */
export const defineAanbodservice = <D>(
  moduleUrl: string,
  { soort, kolommen, resolvers = [], providers = [], meldingen = {} }: Soortdelen<D>,
): ServiceDefinition => {
  const entiteit = aanbodEntiteit(kolommen);
  const dienst = defineService(moduleUrl, {
    entities: [entiteit],
    providers: [
      { provide: SOORT, useValue: soort },
      { provide: ENTITEIT, useValue: entiteit },
      ...[Aanbodrepository, Regiokopie, Reserveringen, Aanbodbeheer, Aanbodlezer, Plekuitgifte, Importrijen, Aanbodimport, Aanbodexport],
      ...providers,
    ],
    resolvers: [],
    consumenten: [OrganisatieConsument, RegioConsument],
    taken: [Verlooptaak, Herinneringstaak],
    momentopnamen: [Aanbodmomentopname],
    meldingen: { ...aanbodmeldingen, ...meldingen },
    extraMigraties: [MIGRATIES],
    extraSdl: [SDL],
  });
  const namen = actnamen(eisGelijk(soort, dienst.manifest.aanbodsoort));
  return { ...dienst, resolvers: [leesresolver(namen), beheerresolver(namen), plekresolver(namen), bestandsresolver(namen), ...resolvers] };
};

const packageFolder = (start: string): string => (existsSync(join(start, 'package.json')) ? start : packageFolder(dirname(start)));
const MIGRATIES = join(packageFolder(import.meta.dirname), 'migrations');
const SDL = join(dirname(createRequire(import.meta.url).resolve('@regiomatch/contracts/package.json')), 'sdl', 'aanbod.graphql');

/** service.json is what others read before a kind runs, so it must say what the kind says. */
const eisGelijk = (
  { naam, label, facetten }: Pick<Aanbodsoort<unknown>, 'naam' | 'label' | 'facetten'>,
  manifest: AanbodsoortManifest | undefined,
): AanbodsoortManifest => {
  const facettenInManifest = Object.fromEntries(manifest?.facetten.map((facet) => [facet.naam, facet.label]) ?? []);
  const gelijk = manifest?.naam === naam && manifest.label === label && JSON.stringify(facettenInManifest) === JSON.stringify(facetten);
  if (!gelijk) throw new Error(`service.json zegt iets anders dan de soort ${naam}: naam, label en facetten moeten gelijk zijn`);
  return manifest;
};
