import { defineAanbodservice } from '@regiomatch/aanbod-service';
import { CursusgroepenResolver } from './adapters/graphql/cursusgroepen-resolver.js';
import { Cursusgroepen } from './adapters/persistence/cursusgroepen.js';
import { kolommen } from './adapters/persistence/kolommen.js';
import { cursus } from './domain/cursus.js';
import { PlanVervolggroep } from './use-cases/plan-vervolggroep.js';

export const dienst = defineAanbodservice(import.meta.url, {
  soort: cursus,
  kolommen,
  resolvers: [CursusgroepenResolver],
  providers: [Cursusgroepen, PlanVervolggroep],
});
