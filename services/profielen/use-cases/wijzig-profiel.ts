import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { NietGevonden } from '../domain/errors/niet-gevonden.js';
import { VersieConflict } from '../domain/errors/versie-conflict.js';
import type { Profiel } from '../domain/profiel.js';
import type { Profielstand } from '../domain/profielstand.js';
import { isProfielId } from '../domain/velden/vormen.js';
import type { Schrijver } from '../domain/verwerk-invoer.js';
import { Openingen } from './openingen.js';
import { Profielopslag } from './poorten/profielopslag.js';

export interface Handeling {
  readonly id: string;
  /** Version that the actor looked at. */
  readonly gelezenVersie: number;
  /** Stable name for the audit log. */
  readonly gebeurtenis: string;
}

/**
 * One act of one person on one profile of the own gemeente, in one transaction: read, act, store when nobody was in between, tell. The
 * answer shows the profile, so an act counts as an opening (S22).
 */
@Injectable()
export class WijzigProfiel {
  constructor(
    private readonly database: Database,
    private readonly opslag: Profielopslag,
    private readonly openingen: Openingen,
    private readonly auditlog: Auditlog,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  /** Throws `NietGevonden`, `VersieConflict`, or what the act refuses. */
  async voerUit(
    actor: Actor,
    { id, gelezenVersie, gebeurtenis }: Handeling,
    act: (profiel: Profiel, schrijver: Schrijver) => void,
  ): Promise<Profielstand> {
    await this.openingen.tel(actor);
    const vandaag = dagVan(this.klok());
    return this.database.alsActor(actor, async (tx) => {
      const profiel = isProfielId(id) ? await this.opslag.vind(tx, id) : null;
      if (!profiel) throw new NietGevonden();
      if (profiel.stand.versie !== gelezenVersie) throw new VersieConflict({ id, gelezenVersie });
      act(profiel, { door: actor.sub, vandaag });
      const mislukt = await this.opslag.bewaar(tx, [profiel], vandaag);
      if (mislukt.size > 0) throw new VersieConflict({ id, gelezenVersie });
      await this.auditlog.leg(tx, { gebeurtenis, actor, onderwerp: id, doel: null });
      return profiel.stand;
    });
  }

  /** Erases a person for good (AVG 17): profile, limits and identifying data; readers hear that the profile is gone. */
  async verwijder(actor: Actor, id: string, gelezenVersie: number): Promise<void> {
    await this.openingen.tel(actor);
    await this.database.alsActor(actor, async (tx) => {
      const profiel = isProfielId(id) ? await this.opslag.vind(tx, id) : null;
      if (!profiel) throw new NietGevonden();
      if (profiel.stand.versie !== gelezenVersie || !(await this.opslag.wis(tx, profiel.stand))) throw new VersieConflict({ id, gelezenVersie });
      await this.auditlog.leg(tx, { gebeurtenis: 'profiel_verwijderd', actor, onderwerp: id, doel: null });
    });
  }
}
