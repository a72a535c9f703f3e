import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import type { Profielstand } from '../domain/profielstand.js';
import { isProfielId } from '../domain/velden/vormen.js';
import { Openingen } from './openingen.js';
import { Profielopslag } from './poorten/profielopslag.js';

/** Opens one profile of the own gemeente. Every opening is on record with its purpose (S42), and counted (S22). */
@Injectable()
export class OpenProfiel {
  constructor(
    private readonly database: Database,
    private readonly opslag: Profielopslag,
    private readonly openingen: Openingen,
    private readonly auditlog: Auditlog,
  ) {}

  /** Null when there is none, or not in the actor's gemeente: that difference is not told. */
  async open(actor: Actor, id: string, doel: string): Promise<Profielstand | null> {
    await this.openingen.tel(actor);
    return this.database.alsActor(actor, async (tx) => {
      const profiel = isProfielId(id) ? await this.opslag.vind(tx, id) : null;
      await this.auditlog.leg(tx, {
        gebeurtenis: profiel ? 'profiel_geopend' : 'profiel_niet_gevonden',
        actor,
        onderwerp: profiel ? id : null,
        doel,
      });
      return profiel?.stand ?? null;
    });
  }
}
