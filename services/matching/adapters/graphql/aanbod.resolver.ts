import { Args, Query, Resolver } from '@nestjs/graphql';
import { Beleid, HuidigeActor, type Actor } from '@regiomatch/platform/access';
import type { AanbodTreffer } from '../../domain/aanbod-treffer.js';
import { ToonAanbod } from '../../use-cases/toon-aanbod.js';
import { ZoekAanbod, type Zoekuitkomst } from '../../use-cases/zoek-aanbod.js';
import { Een } from './invoer.js';
import { AanbodFilter, naarZoekfilter, Zoekinvoer } from './zoekinvoer.js';

/** Questions about offers alone: no person is involved. */
@Resolver()
export class AanbodResolver {
  constructor(
    private readonly zoeken: ZoekAanbod,
    private readonly tonen: ToonAanbod,
  ) {}

  @Query('zoekAanbod')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  zoekAanbod(@Args() { tekst, filter, aantal, vanaf }: Zoekinvoer, @HuidigeActor() actor: Actor): Promise<Zoekuitkomst> {
    return this.zoeken.zoek(actor, tekst ?? '', naarZoekfilter(filter ?? new AanbodFilter()), { aantal, vanaf });
  }

  @Query('aanbod')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  aanbod(@Args() { id }: Een, @HuidigeActor() actor: Actor): Promise<AanbodTreffer | null> {
    return this.tonen.toon(actor, id);
  }
}
