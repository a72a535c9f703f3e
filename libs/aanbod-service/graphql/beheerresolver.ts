import { Inject, type Type } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Aanbodsoort, dagVan, type Stand } from '@regiomatch/aanbod-kern';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { SOORT } from '../tokens.js';
import { Aanbodbeheer, type Gelezen } from '../use-cases/aanbodbeheer.js';
import type { Actnamen } from './actnamen.js';
import { beeld } from './beeld.js';
import { type Aanbodinvoer, inhoudVanInvoer } from './invoer.js';

interface MaakArgumenten {
  readonly aanbiederId?: string | null;
  readonly inhoud: Aanbodinvoer;
}

/** The acts of an aanbieder on offers of a kind. */
export const beheerresolver = (namen: Actnamen): Type => {
  @Resolver()
  class Beheerresolver {
    constructor(
      @Inject(SOORT) private readonly soort: Aanbodsoort<unknown>,
      @Inject(KLOK) private readonly klok: () => Date,
      private readonly beheer: Aanbodbeheer,
    ) {}

    @Mutation(namen.maak)
    @Beleid('aanbieder', 'beheerder')
    maak(@Args() { aanbiederId, inhoud }: MaakArgumenten, @HuidigeActor() actor: Actor) {
      return this.toon(actor, this.beheer.maak(actor, aanbiederId ?? null, inhoudVanInvoer(this.soort, inhoud, null, this.vandaag())));
    }

    @Mutation(namen.wijzig)
    @Beleid('aanbieder', 'beheerder')
    wijzig(@Args() { inhoud, ...gelezen }: Gelezen & MaakArgumenten, @HuidigeActor() actor: Actor) {
      return this.toon(
        actor,
        this.beheer.wijzig(actor, gelezen, (huidig) => inhoudVanInvoer(this.soort, inhoud, huidig, huidig.inhoud.periode.van)),
      );
    }

    @Mutation(namen.publiceer)
    @Beleid('aanbieder', 'beheerder')
    publiceer(@Args() gelezen: Gelezen, @HuidigeActor() actor: Actor) {
      return this.toon(actor, this.beheer.publiceer(actor, gelezen));
    }

    @Mutation(namen.sluit)
    @Beleid('aanbieder', 'beheerder')
    sluit(@Args() { reden, ...gelezen }: Gelezen & { readonly reden: string }, @HuidigeActor() actor: Actor) {
      return this.toon(actor, this.beheer.sluit(actor, gelezen, reden));
    }

    @Mutation(namen.verleng)
    @Beleid('aanbieder', 'beheerder')
    verleng(@Args() { tot, ...gelezen }: Gelezen & { readonly tot: string }, @HuidigeActor() actor: Actor) {
      return this.toon(actor, this.beheer.verleng(actor, gelezen, tot));
    }

    @Mutation(namen.herbevestig)
    @Beleid('aanbieder', 'beheerder')
    herbevestig(@Args() gelezen: Gelezen, @HuidigeActor() actor: Actor) {
      return this.toon(actor, this.beheer.herbevestig(actor, gelezen));
    }

    @Mutation(namen.dupliceer)
    @Beleid('aanbieder', 'beheerder')
    dupliceer(@Args('id') id: string, @HuidigeActor() actor: Actor) {
      return this.toon(actor, this.beheer.dupliceer(actor, id));
    }

    private async toon(actor: Actor, daad: Promise<Stand<unknown>>): Promise<object> {
      return beeld(this.soort, await daad, actor);
    }

    private vandaag(): string {
      return dagVan(this.klok());
    }
  }
  return Beheerresolver;
};
