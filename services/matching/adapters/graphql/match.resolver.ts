import { Args, Query, Resolver } from '@nestjs/graphql';
import { Beleid, HuidigeActor, type Actor } from '@regiomatch/platform/access';
import { AanbodVoorProfiel } from '../../use-cases/aanbod-voor-profiel.js';
import type { AanbodVoorProfielAntwoord, GeweigerdAanbodAntwoord, MensenVoorAanbodAntwoord, Oordelen } from '../../use-cases/antwoorden.js';
import { BeoordeelParen } from '../../use-cases/beoordeel-paren.js';
import { GeweigerdAanbod } from '../../use-cases/geweigerd-aanbod.js';
import { MensenVoorAanbod } from '../../use-cases/mensen-voor-aanbod.js';
import { AanbodBlad, ParenVanAanbod, ParenVanProfiel, ProfielBlad, WeigeringBlad } from './invoer.js';

/** Questions about people and offers together. */
@Resolver()
export class MatchResolver {
  constructor(
    private readonly aanbodVoor: AanbodVoorProfiel,
    private readonly paren: BeoordeelParen,
    private readonly geweigerd: GeweigerdAanbod,
    private readonly mensenVoor: MensenVoorAanbod,
  ) {}

  @Query('aanbodVoorProfiel')
  @Beleid('klantmanager', 'jobhunter')
  aanbodVoorProfiel(@Args() { profielId, aantal, vanaf }: ProfielBlad, @HuidigeActor() actor: Actor): Promise<AanbodVoorProfielAntwoord> {
    return this.aanbodVoor.vraag(actor, profielId, { aantal, vanaf });
  }

  @Query('oordelen')
  @Beleid('klantmanager', 'jobhunter')
  oordelen(@Args() { profielId, aanbodIds }: ParenVanProfiel, @HuidigeActor() actor: Actor): Promise<Oordelen> {
    return this.paren.voorProfiel(actor, profielId, aanbodIds);
  }

  @Query('oordelenVoorAanbod')
  @Beleid('klantmanager', 'jobhunter')
  oordelenVoorAanbod(@Args() { aanbodId, profielIds }: ParenVanAanbod, @HuidigeActor() actor: Actor): Promise<Oordelen> {
    return this.paren.voorAanbod(actor, aanbodId, profielIds);
  }

  @Query('geweigerdAanbod')
  @Beleid('klantmanager', 'jobhunter')
  geweigerdAanbod(@Args() { profielId, code, aantal, vanaf }: WeigeringBlad, @HuidigeActor() actor: Actor): Promise<GeweigerdAanbodAntwoord> {
    return this.geweigerd.vraag(actor, profielId, code, { aantal, vanaf });
  }

  @Query('mensenVoorAanbod')
  @Beleid('klantmanager', 'jobhunter', 'regiocoordinator')
  mensenVoorAanbod(@Args() { aanbodId, aantal, vanaf }: AanbodBlad, @HuidigeActor() actor: Actor): Promise<MensenVoorAanbodAntwoord> {
    return this.mensenVoor.vraag(actor, aanbodId, { aantal, vanaf });
  }
}
