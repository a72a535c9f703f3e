import { Inject, Injectable } from '@nestjs/common';
import {
  type CloudEvent,
  GEMEENTE_GEWIJZIGD_V1,
  type GemeenteGewijzigdV1,
  SAMENWERKING_GEWIJZIGD_V1,
  type SamenwerkingGewijzigdV1,
} from '@regiomatch/contracts';
import { MANIFEST, type Manifest } from '@regiomatch/platform/bootstrap';
import type { Consument } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';

/** Keeps the copy of gemeenten and samenwerkingen that offers refer to. */
@Injectable()
export class RegioConsument implements Consument {
  readonly naam: string;
  readonly topic = GEMEENTE_GEWIJZIGD_V1.topic;

  constructor(@Inject(MANIFEST) manifest: Manifest) {
    this.naam = `${manifest.naam}.regio`;
  }

  async verwerk(tx: EntityManager, { type, data, versie }: CloudEvent): Promise<void> {
    if (type === GEMEENTE_GEWIJZIGD_V1.type) {
      const { gemeentecode } = data as GemeenteGewijzigdV1;
      await tx.query('INSERT INTO gemeente (code, versie) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING', [gemeentecode, versie]);
    }
    if (type === SAMENWERKING_GEWIJZIGD_V1.type) {
      const { samenwerkingId, gemeenten } = data as SamenwerkingGewijzigdV1;
      await tx.query(
        `INSERT INTO samenwerking (id, gemeenten, versie) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET gemeenten = excluded.gemeenten, versie = excluded.versie WHERE samenwerking.versie < excluded.versie`,
        [samenwerkingId, gemeenten, versie],
      );
    }
  }
}
