import { Inject, type Type } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Aanbodsoort } from '@regiomatch/aanbod-kern';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { SOORT } from '../tokens.js';
import { Aanbodlezer } from '../use-cases/aanbodlezer.js';
import type { Actnamen } from './actnamen.js';
import { beeld } from './beeld.js';

const MAX_PER_BLADZIJDE = 100;

/** The queries of a kind. */
export const leesresolver = (namen: Actnamen): Type => {
  @Resolver()
  class Leesresolver {
    constructor(
      @Inject(SOORT) private readonly soort: Aanbodsoort<unknown>,
      private readonly lezer: Aanbodlezer,
    ) {}

    @Query(namen.een)
    @Beleid('aanbieder', 'beheerder', 'klantmanager', 'jobhunter', 'regiocoordinator', 'dienst')
    async een(@Args('id') id: string, @HuidigeActor() actor: Actor) {
      const stand = await this.lezer.lees(actor, id);
      return stand && beeld(this.soort, stand, actor);
    }

    @Query(namen.mijn)
    @Beleid('aanbieder', 'beheerder')
    async mijn(@Args('aantal') aantal: number, @Args('vanaf') vanaf: number, @HuidigeActor() actor: Actor) {
      const { totaal, standen } = await this.lezer.beheerd(actor, Math.max(0, vanaf), Math.min(Math.max(0, aantal), MAX_PER_BLADZIJDE));
      return { totaal, treffers: standen.map((stand) => beeld(this.soort, stand, actor)) };
    }
  }
  return Leesresolver;
};
