import { defineService } from '@regiomatch/platform/bootstrap';
import { GemeenteResolver } from './adapters/graphql/gemeente.resolver.js';
import { OrganisatieResolver } from './adapters/graphql/organisatie.resolver.js';
import { SamenwerkingResolver } from './adapters/graphql/samenwerking.resolver.js';
import { WoonplaatsResolver } from './adapters/graphql/woonplaats.resolver.js';
import { Gemeenten } from './adapters/persistence/gemeenten.js';
import { Organisaties } from './adapters/persistence/organisaties.js';
import { Samenwerkingen } from './adapters/persistence/samenwerkingen.js';
import { Woonplaatsen } from './adapters/persistence/woonplaatsen.js';
import { meldingen } from './meldingen.js';
import { Gemeentebeheer } from './use-cases/gemeentebeheer.js';
import { OrganisatieImport } from './use-cases/organisatie-import.js';
import { Organisatiebeheer } from './use-cases/organisatiebeheer.js';
import { Samenwerkingbeheer } from './use-cases/samenwerkingbeheer.js';
import { Woonplaatsbeheer } from './use-cases/woonplaatsbeheer.js';

export const dienst = defineService(import.meta.url, {
  entities: [],
  providers: [Gemeenten, Organisaties, Samenwerkingen, Woonplaatsen, Gemeentebeheer, Organisatiebeheer, OrganisatieImport, Samenwerkingbeheer, Woonplaatsbeheer],
  resolvers: [GemeenteResolver, OrganisatieResolver, SamenwerkingResolver, WoonplaatsResolver],
  consumenten: [],
  taken: [],
  meldingen,
});
