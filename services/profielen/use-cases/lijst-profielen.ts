import { Injectable } from '@nestjs/common';
import type { Actor } from '@regiomatch/platform/access';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import type { Profielstand } from '../domain/profielstand.js';
import { type Profielfilter, Profielopslag } from './poorten/profielopslag.js';

/** The people of the own gemeente as a list: no identifying data and no limits, and on record that it was looked at. */
@Injectable()
export class LijstProfielen {
  constructor(
    private readonly database: Database,
    private readonly opslag: Profielopslag,
    private readonly auditlog: Auditlog,
  ) {}

  async blad(
    actor: Actor,
    filter: Profielfilter,
    aantal: number,
    vanaf: number,
  ): Promise<{ readonly totaal: number; readonly standen: readonly Profielstand[] }> {
    return this.database.alsActor(actor, async (tx) => {
      const { totaal, profielen } = await this.opslag.lijst(tx, filter, aantal, vanaf);
      await this.auditlog.leg(tx, {
        gebeurtenis: 'profielenlijst_bekeken',
        actor,
        onderwerp: null,
        doel: `rij ${vanaf + 1} tot en met ${vanaf + profielen.length}`,
      });
      return { totaal, standen: profielen.map(({ stand }) => stand) };
    });
  }
}
