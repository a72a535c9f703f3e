import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { Woonplaatsbeheer } from '../../use-cases/woonplaatsbeheer.js';
import { Plaatsvraag } from './invoer.js';

@Resolver()
export class WoonplaatsResolver {
  constructor(private readonly beheer: Woonplaatsbeheer) {}

  @Query('woonplaatsen')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  woonplaatsen(@Args('naam') naam: string, @HuidigeActor() actor: Actor) {
    return this.beheer.opNaam(actor, naam);
  }

  @Query('plaatsen')
  @Beleid('dienst')
  plaatsen(@Args('vragen') vragen: Plaatsvraag[], @HuidigeActor() actor: Actor) {
    return this.beheer.plaatsen(
      actor,
      vragen.map(({ gemeente, woonplaats, postcode4 }) => ({ gemeente, woonplaats: woonplaats ?? null, postcode4: postcode4 ?? null })),
    );
  }

  @Mutation('importeerWoonplaatsen')
  @Beleid('beheerder')
  importeerWoonplaatsen(@Args('bestand') bestand: string, @Args('proef') proef: boolean, @HuidigeActor() actor: Actor) {
    return this.beheer.importeerWoonplaatsen(actor, bestand, proef);
  }

  @Mutation('importeerPostcodes')
  @Beleid('beheerder')
  importeerPostcodes(@Args('bestand') bestand: string, @Args('proef') proef: boolean, @HuidigeActor() actor: Actor) {
    return this.beheer.importeerPostcodes(actor, bestand, proef);
  }
}
