import type { Provider, Type } from '@nestjs/common';
import { defineService, type BijStart, type ServiceDefinition } from '@regiomatch/platform/bootstrap';
import { loadConfig } from '@regiomatch/platform/config';
import { AanbodResolver } from './adapters/graphql/aanbod.resolver.js';
import { MatchResolver } from './adapters/graphql/match.resolver.js';
import { AanbodGeheugen } from './adapters/geheugen/aanbod-geheugen.js';
import { GeheugenBijhouden } from './adapters/geheugen/geheugen-bijhouden.js';
import { GeheugenVolger } from './adapters/geheugen/geheugen-volger.js';
import { LaadGeheugen } from './adapters/geheugen/laad-geheugen.js';
import { MensenGeheugen } from './adapters/geheugen/mensen-geheugen.js';
import { metZoekindex, type Zoekweg } from './adapters/meilisearch/met-zoekindex.js';
import type { Zoekserveradres } from './adapters/meilisearch/zoekserver.js';
import { AanbodConsument } from './adapters/messaging/aanbod-consument.js';
import { ProfielConsument } from './adapters/messaging/profiel-consument.js';
import { Profielvragen } from './adapters/messaging/profielvragen.js';
import { RegioConsument } from './adapters/messaging/regio-consument.js';
import { AanbodOpslag } from './adapters/persistence/aanbod-opslag.js';
import { GeenZoekwachtrij } from './adapters/persistence/geen-zoekwachtrij.js';
import { GeheugenlogOpruimen } from './adapters/persistence/geheugenlog-opruimen.js';
import { Geheugenwijzigingen } from './adapters/persistence/geheugenwijzigingen.js';
import { LaadRegio } from './adapters/persistence/laad-regio.js';
import { NietsBijhouden } from './adapters/persistence/niets-bijhouden.js';
import { PostgresAanbodbron } from './adapters/persistence/postgres-aanbodbron.js';
import { PostgresMensenbron } from './adapters/persistence/postgres-mensenbron.js';
import { ProfielOpslag } from './adapters/persistence/profiel-opslag.js';
import { RegioOpslag } from './adapters/persistence/regio-opslag.js';
import { Facetlabels } from './adapters/zoeken/facetlabels.js';
import { PostgresZoeker } from './adapters/zoeken/postgres-zoeker.js';
import { Regiokaart } from './domain/regiokaart.js';
import { MatchingConfig, type Ophalen } from './matching-config.js';
import { meldingen } from './meldingen.js';
import { AanbodVoorProfiel } from './use-cases/aanbod-voor-profiel.js';
import { BeoordeelParen } from './use-cases/beoordeel-paren.js';
import { Aanbodbron } from './use-cases/bronnen/aanbodbron.js';
import { Bijhouden } from './use-cases/bronnen/bijhouden.js';
import { Mensenbron } from './use-cases/bronnen/mensenbron.js';
import { Zoeker } from './use-cases/bronnen/zoeker.js';
import { Zoekwachtrij } from './use-cases/bronnen/zoekwachtrij.js';
import { GeweigerdAanbod } from './use-cases/geweigerd-aanbod.js';
import { Inwoners } from './use-cases/inwoners.js';
import { Inzagelog } from './use-cases/inzagelog.js';
import { MensenVoorAanbod } from './use-cases/mensen-voor-aanbod.js';
import { ToonAanbod } from './use-cases/toon-aanbod.js';
import { Vandaag } from './use-cases/vandaag.js';
import { ZoekAanbod } from './use-cases/zoek-aanbod.js';

/** Where answers come from: two ways with the same outcome. */
const WEGEN: Readonly<Record<Ophalen, { readonly bronnen: readonly Provider[]; readonly bijStart: readonly Type<BijStart>[] }>> = {
  geheugen: {
    bronnen: [
      AanbodGeheugen,
      MensenGeheugen,
      LaadGeheugen,
      { provide: Aanbodbron, useExisting: AanbodGeheugen },
      { provide: Mensenbron, useExisting: MensenGeheugen },
      { provide: Bijhouden, useClass: GeheugenBijhouden },
    ],
    bijStart: [LaadRegio, GeheugenVolger],
  },
  postgres: {
    bronnen: [
      { provide: Aanbodbron, useClass: PostgresAanbodbron },
      { provide: Mensenbron, useClass: PostgresMensenbron },
      { provide: Bijhouden, useClass: NietsBijhouden },
    ],
    bijStart: [LaadRegio],
  },
};

/** Search in the record itself. */
const ZONDER_ZOEKINDEX: Zoekweg = {
  providers: [
    { provide: Zoeker, useClass: PostgresZoeker },
    { provide: Zoekwachtrij, useClass: GeenZoekwachtrij },
  ],
  taken: [],
  bijStart: [],
};

export const matchingdienst = (ophalen: Ophalen, zoekindex: Zoekserveradres | null = null): ServiceDefinition => {
  const zoekweg = zoekindex === null ? ZONDER_ZOEKINDEX : metZoekindex(zoekindex);
  return defineService(import.meta.url, {
    entities: [],
    providers: [
      Regiokaart,
      ...WEGEN[ophalen].bronnen,
      ...zoekweg.providers,
      Facetlabels,
      AanbodOpslag,
      ProfielOpslag,
      RegioOpslag,
      Geheugenwijzigingen,
      Profielvragen,
      Vandaag,
      Inzagelog,
      Inwoners,
      AanbodVoorProfiel,
      BeoordeelParen,
      GeweigerdAanbod,
      MensenVoorAanbod,
      ToonAanbod,
      ZoekAanbod,
    ],
    resolvers: [MatchResolver, AanbodResolver],
    consumenten: [RegioConsument, AanbodConsument, ProfielConsument],
    taken: [GeheugenlogOpruimen, ...zoekweg.taken],
    bijStart: [...WEGEN[ophalen].bijStart, ...zoekweg.bijStart],
    meldingen,
  });
};

const { MATCHING_OPHALEN, zoekindex } = loadConfig(MatchingConfig, process.env);

export const dienst = matchingdienst(MATCHING_OPHALEN, zoekindex);
