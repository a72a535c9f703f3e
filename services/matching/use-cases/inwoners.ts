import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { NietGevonden } from '../domain/niet-gevonden.js';
import { Mensenbron, type Persoon } from './bronnen/mensenbron.js';
import { Inzagelog } from './inzagelog.js';

/** The people that an actor may read. Each time someone is looked at is kept (security.md S42). */
@Injectable()
export class Inwoners {
  constructor(
    private readonly mensen: Mensenbron,
    private readonly inzagelog: Inzagelog,
  ) {}

  /** @throws NietGevonden for who does not exist and for who is not of the actor's gemeente alike */
  async lees(actor: Actor, id: string): Promise<Persoon> {
    const persoon = (await this.mensen.vind(actor, [id])).get(id);
    if (persoon === undefined) throw new NietGevonden();
    this.inzagelog.noteer(actor, id);
    return persoon;
  }

  /** The readable people among these ids. */
  async leesAlle(actor: Actor, ids: readonly string[]): Promise<readonly Persoon[]> {
    const gevonden = await this.mensen.vind(actor, ids);
    return [...new Set(ids)].flatMap((id) => {
      const persoon = gevonden.get(id);
      if (persoon === undefined) return [];
      this.inzagelog.noteer(actor, id);
      return [persoon];
    });
  }
}
