import { Inject, Injectable } from '@nestjs/common';
import type { Aanbodsoort } from '@regiomatch/aanbod-kern';
import type { Actor } from '@regiomatch/platform/access';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { MAX_RIJEN } from '../csv/lees-bestand.js';
import { schrijfBestand } from '../csv/schrijf-bestand.js';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { SOORT } from '../tokens.js';

/** The offers that the actor manages, as a file that the import reads back. */
@Injectable()
export class Aanbodexport<D = unknown> {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<D>,
    private readonly auditlog: Auditlog,
  ) {}

  /** At most as many rows as an import takes; `vanaf` asks the following ones. */
  exporteer(actor: Actor, vanaf: number): Promise<string> {
    const beheerder = actor.rol === 'beheerder';
    return this.database.alsActor(actor, async (tx) => {
      const { standen } = await this.aanbod.bladzijde(tx, beheerder ? null : (actor.organisatie ?? ''), vanaf, MAX_RIJEN);
      await this.auditlog.leg(tx, { gebeurtenis: 'aanbod_geexporteerd', actor, onderwerp: actor.organisatie, doel: null });
      return schrijfBestand(this.soort, standen, beheerder);
    });
  }
}
