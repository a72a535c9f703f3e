import type { Type } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { Aanbodexport } from '../use-cases/aanbodexport.js';
import { Aanbodimport, type Importopties } from '../use-cases/aanbodimport.js';
import type { Actnamen } from './actnamen.js';

/** Offers of a kind in and out as CSV. */
export const bestandsresolver = (namen: Actnamen): Type => {
  @Resolver()
  class Bestandsresolver {
    constructor(
      private readonly aanbodimport: Aanbodimport,
      private readonly aanbodexport: Aanbodexport,
    ) {}

    @Mutation(namen.importeer)
    @Beleid('aanbieder', 'beheerder')
    importeer(@Args() { bestand, ...opties }: Importopties & { readonly bestand: string }, @HuidigeActor() actor: Actor) {
      return this.aanbodimport.importeer(actor, bestand, opties);
    }

    @Query(namen.exporteer)
    @Beleid('aanbieder', 'beheerder')
    exporteer(@Args('vanaf') vanaf: number, @HuidigeActor() actor: Actor) {
      return this.aanbodexport.exporteer(actor, Math.max(0, vanaf));
    }
  }
  return Bestandsresolver;
};
