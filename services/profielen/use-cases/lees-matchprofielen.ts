import { dagVan } from '@regiomatch/aanbod-kern';
import { Inject, Injectable } from '@nestjs/common';
import type { Matchprofiel } from '@regiomatch/contracts';
import type { Actor } from '@regiomatch/platform/access';
import { KLOK } from '@regiomatch/platform/bootstrap';
import { Auditlog } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { Profielopslag } from './poorten/profielopslag.js';

/** Gives other services the pseudonymous part of profiles. Each reading is on record with its purpose. */
@Injectable()
export class LeesMatchprofielen {
  constructor(
    private readonly database: Database,
    private readonly opslag: Profielopslag,
    private readonly auditlog: Auditlog,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  metIds(actor: Actor, ids: readonly string[], doel: string): Promise<readonly Matchprofiel[]> {
    return this.database.alsActor(actor, async (tx) => {
      const profielen = await this.opslag.matchprofielen(tx, ids, dagVan(this.klok()));
      await this.auditlog.leg(tx, { gebeurtenis: 'matchprofielen_gelezen', actor, onderwerp: profielen.map(({ id }) => id).join(' '), doel });
      return profielen;
    });
  }

  /** One page of a full rebuild, in order of id. */
  na(actor: Actor, naId: string | null, aantal: number, doel: string): Promise<readonly Matchprofiel[]> {
    return this.database.alsActor(actor, async (tx) => {
      const profielen = await this.opslag.matchprofielenNa(tx, naId, aantal, dagVan(this.klok()));
      const [eerste, laatste] = [profielen.at(0)?.id, profielen.at(-1)?.id];
      await this.auditlog.leg(tx, {
        gebeurtenis: 'matchprofielen_gelezen',
        actor,
        onderwerp: `${profielen.length} profielen van ${eerste ?? '-'} tot en met ${laatste ?? '-'}`,
        doel,
      });
      return profielen;
    });
  }
}
