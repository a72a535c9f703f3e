import { defineService } from '@regiomatch/platform/bootstrap';
import { GemeenteResolver } from './adapters/graphql/gemeente.resolver.js';
import { OrganisatieResolver } from './adapters/graphql/organisatie.resolver.js';
import { SamenwerkingResolver } from './adapters/graphql/samenwerking.resolver.js';
import { WoonplaatsResolver } from './adapters/graphql/woonplaats.resolver.js';
import { PostgresGemeenten } from './adapters/persistence/postgres-gemeenten.js';
import { PostgresOrganisaties } from './adapters/persistence/postgres-organisaties.js';
import { PostgresSamenwerkingen } from './adapters/persistence/postgres-samenwerkingen.js';
import { PostgresWoonplaatsen } from './adapters/persistence/postgres-woonplaatsen.js';
import { meldingen } from './meldingen.js';
import { Gemeentebeheer } from './use-cases/gemeentebeheer.js';
import { OrganisatieImport } from './use-cases/organisatie-import.js';
import { Organisatiebeheer } from './use-cases/organisatiebeheer.js';
import { Samenwerkingbeheer } from './use-cases/samenwerkingbeheer.js';
import { Gemeenten } from './use-cases/poorten/gemeenten.js';
import { Organisaties } from './use-cases/poorten/organisaties.js';
import { Samenwerkingen } from './use-cases/poorten/samenwerkingen.js';
import { Woonplaatsen } from './use-cases/poorten/woonplaatsen.js';
import { Woonplaatsbeheer } from './use-cases/woonplaatsbeheer.js';

export const dienst = defineService(import.meta.url, {
  entities: [],
  providers: [
    { provide: Gemeenten, useClass: PostgresGemeenten },
    { provide: Organisaties, useClass: PostgresOrganisaties },
    { provide: Samenwerkingen, useClass: PostgresSamenwerkingen },
    { provide: Woonplaatsen, useClass: PostgresWoonplaatsen },
    Gemeentebeheer,
    Organisatiebeheer,
    OrganisatieImport,
    Samenwerkingbeheer,
    Woonplaatsbeheer,
  ],
  resolvers: [GemeenteResolver, OrganisatieResolver, SamenwerkingResolver, WoonplaatsResolver],
  consumenten: [],
  taken: [],
  // Who shares with whom before what belongs to a gemeente.
  momentopnamen: [PostgresGemeenten, PostgresSamenwerkingen, PostgresOrganisaties],
  meldingen,
});
