import type { Type } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { Plekuitgifte } from '../use-cases/plekuitgifte.js';
import type { Actnamen } from './actnamen.js';

/** Seats of offers of a kind. */
export const plekresolver = (namen: Actnamen): Type => {
  @Resolver()
  class Plekresolver {
    constructor(private readonly plekken: Plekuitgifte) {}

    @Mutation(namen.reserveer)
    @Beleid('klantmanager', 'jobhunter', 'beheerder', 'dienst')
    reserveer(@Args('aanbodId') aanbodId: string, @Args('reserveringId') reserveringId: string, @HuidigeActor() actor: Actor) {
      return this.plekken.reserveer(actor, aanbodId, reserveringId);
    }

    @Mutation(namen.bevestig)
    @Beleid('klantmanager', 'jobhunter', 'beheerder', 'dienst')
    bevestig(@Args('reserveringId') reserveringId: string, @HuidigeActor() actor: Actor) {
      return this.plekken.bevestig(actor, reserveringId);
    }

    @Mutation(namen.geefVrij)
    @Beleid('klantmanager', 'jobhunter', 'beheerder', 'dienst')
    geefVrij(@Args('reserveringId') reserveringId: string, @HuidigeActor() actor: Actor) {
      return this.plekken.geefVrij(actor, reserveringId);
    }
  }
  return Plekresolver;
};
