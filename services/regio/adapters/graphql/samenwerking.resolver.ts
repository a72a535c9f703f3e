import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { bladzijde } from '../../use-cases/bladzijde.js';
import { eisId } from '../../use-cases/eis-id.js';
import { Samenwerkingbeheer } from '../../use-cases/samenwerkingbeheer.js';
import { SamenwerkingInvoer } from './invoer.js';

@Resolver()
export class SamenwerkingResolver {
  constructor(private readonly beheer: Samenwerkingbeheer) {}

  @Query('samenwerkingen')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder', 'dienst')
  samenwerkingen(
    @Args('gemeentecode') gemeentecode: string | null,
    @Args('aantal') aantal: number,
    @Args('vanaf') vanaf: number,
    @HuidigeActor() actor: Actor,
  ) {
    return this.beheer.zoek(actor, gemeentecode ?? null, bladzijde(aantal, vanaf));
  }

  @Query('samenwerking')
  @Beleid('klantmanager', 'jobhunter', 'aanbieder', 'regiocoordinator', 'beheerder', 'dienst')
  samenwerking(@Args('id') id: string, @HuidigeActor() actor: Actor) {
    return this.beheer.opId(actor, id);
  }

  @Mutation('legSamenwerkingVast')
  @Beleid('beheerder')
  legVast(
    @Args('id') id: string,
    @Args('gelezenVersie') gelezenVersie: number | null,
    @Args('invoer') invoer: SamenwerkingInvoer,
    @HuidigeActor() actor: Actor,
  ) {
    return this.beheer.legVast(actor, { id: eisId(id), ...invoer }, gelezenVersie ?? null);
  }
}
