import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { Woonplaatsbeheer } from '../../use-cases/woonplaatsbeheer.js';
import { Woonplaatsvraag } from './invoer.js';

@Resolver()
export class WoonplaatsResolver {
  constructor(private readonly beheer: Woonplaatsbeheer) {}

  @Query('woonplaatsen')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder')
  async woonplaatsen(@Args('naam') naam: string, @HuidigeActor() actor: Actor) {
    return (await this.beheer.zoek(actor, [{ woonplaats: naam.slice(0, 100), gemeente: null }]))[0] ?? [];
  }

  @Query('woonplaatsenVoor')
  @Beleid('dienst')
  async woonplaatsenVoor(@Args('vragen') vragen: Woonplaatsvraag[], @HuidigeActor() actor: Actor) {
    const antwoorden = await this.beheer.zoek(
      actor,
      vragen.map(({ woonplaats, gemeente }) => ({ woonplaats, gemeente: gemeente ?? null })),
    );
    return antwoorden.map((kandidaten) => ({ kandidaten }));
  }

  @Mutation('importeerWoonplaatsen')
  @Beleid('beheerder')
  importeer(@Args('bestand') bestand: string, @Args('proef') proef: boolean, @HuidigeActor() actor: Actor) {
    return this.beheer.importeer(actor, bestand, proef);
  }
}
