import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Aanbodsoort } from '@regiomatch/aanbod-kern';
import { beeld, SOORT } from '@regiomatch/aanbod-service';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import type { Cursusdetails } from '../../domain/cursus.js';
import { PlanVervolggroep, type Vervolggroep } from '../../use-cases/plan-vervolggroep.js';
import { Cursusgroepen } from '../persistence/cursusgroepen.js';

/** What a course has beyond the standard acts: groups that belong together. */
@Resolver()
export class CursusgroepenResolver {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<Cursusdetails>,
    private readonly groepen: Cursusgroepen,
    private readonly vervolggroep: PlanVervolggroep,
  ) {}

  @Query('cursusgroepen')
  @Beleid('aanbieder', 'beheerder')
  async cursusgroepen(@Args('cursuscode') cursuscode: string, @Args('aanbiederId') aanbiederId: string | undefined, @HuidigeActor() actor: Actor) {
    const eigenaar = actor.rol === 'beheerder' ? (aanbiederId ?? '') : (actor.organisatie ?? '');
    return (await this.groepen.vanCursus(actor, eigenaar, cursuscode)).map((stand) => beeld(this.soort, stand, actor));
  }

  @Query('cursuscapaciteit')
  @Beleid('aanbieder', 'beheerder', 'regiocoordinator')
  cursuscapaciteit(@HuidigeActor() actor: Actor) {
    return this.groepen.capaciteit(actor);
  }

  @Mutation('planVervolggroep')
  @Beleid('aanbieder', 'beheerder')
  async planVervolggroep(@Args() groep: Vervolggroep, @HuidigeActor() actor: Actor) {
    return beeld(this.soort, await this.vervolggroep.execute(actor, groep), actor);
  }
}
