import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Matchprofiel } from '@regiomatch/contracts';
import { Beleid, HuidigeActor, type Actor } from '@regiomatch/platform/access';
import { LeesMatchprofielen } from '../../use-cases/lees-matchprofielen.js';
import { MatchprofielBlad, MatchprofielIds } from './invoer.js';

/** The door of other services: not in the public schema. */
@Resolver()
export class MatchprofielResolver {
  constructor(private readonly lees: LeesMatchprofielen) {}

  @Query('matchprofielen')
  @Beleid('dienst')
  matchprofielen(@Args() { ids, doel }: MatchprofielIds, @HuidigeActor() actor: Actor): Promise<readonly Matchprofiel[]> {
    return this.lees.metIds(actor, ids, doel);
  }

  @Query('matchprofielenVanaf')
  @Beleid('dienst')
  matchprofielenVanaf(@Args() { vanafId, aantal, doel }: MatchprofielBlad, @HuidigeActor() actor: Actor): Promise<readonly Matchprofiel[]> {
    return this.lees.na(actor, vanafId ?? null, aantal, doel);
  }
}
