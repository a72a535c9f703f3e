import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { requestContext } from './request-context.js';

export interface Auditregel {
  /** Stable snake_case name, such as `profiel_geopend`. */
  readonly gebeurtenis: string;
  readonly actor: Pick<Actor, 'sub' | 'rol'>;
  /** Id of what it is about; never a name. */
  readonly onderwerp: string | null;
  /** Purpose, as the law asks for access to a profile. */
  readonly doel: string | null;
}

/** Append-only record of who saw or changed what (security.md S42, S43): the service's role may insert and read, not update or delete. */
@Injectable()
export class Auditlog {
  async leg(tx: EntityManager, ...regels: readonly Auditregel[]): Promise<void> {
    if (regels.length === 0) return;
    const correlatieId = requestContext.current()?.correlatieId ?? null;
    await tx.query(
      `INSERT INTO audit (gebeurtenis, actor, rol, onderwerp, doel, correlatie_id)
       SELECT g, a, r, o, d, $6 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) AS t (g, a, r, o, d)`,
      [
        regels.map((r) => r.gebeurtenis),
        regels.map((r) => r.actor.sub),
        regels.map((r) => r.actor.rol),
        regels.map((r) => r.onderwerp),
        regels.map((r) => r.doel),
        correlatieId,
      ],
    );
  }
}
