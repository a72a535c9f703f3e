import { setTimeout as sleep } from 'node:timers/promises';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Beleid, HuidigeActor } from '@regiomatch/platform/access';
import { defineService } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';

/** Notes down a text, as slowly as asked: enough of a service to see what a stop or a crash does to a request. */
@Resolver()
class NotitieResolver {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Query('notities')
  @Beleid('beheerder')
  async notities(@HuidigeActor() actor: Actor): Promise<string[]> {
    const rows = await this.database.alsActor(actor, (tx) => tx.query<{ tekst: string }[]>('SELECT tekst FROM notitie ORDER BY nummer'));
    return rows.map(({ tekst }) => tekst);
  }

  @Mutation('noteer')
  @Beleid('beheerder')
  async noteer(@Args('tekst') tekst: string, @Args('wachtMs') wachtMs: number, @HuidigeActor() actor: Actor): Promise<string> {
    await sleep(wachtMs);
    await this.database.alsActor(actor, (tx) => tx.query('INSERT INTO notitie (tekst) VALUES ($1)', [tekst]));
    return tekst;
  }
}

export const proefdienst = defineService(import.meta.url, {
  entities: [],
  providers: [],
  resolvers: [NotitieResolver],
  consumenten: [],
  taken: [],
  meldingen: {},
});
