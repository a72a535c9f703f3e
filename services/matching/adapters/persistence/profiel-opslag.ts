import { Injectable } from '@nestjs/common';
import type { Matchprofiel } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';

/** The match profiles in the record of matching, behind row-level security. */
@Injectable()
export class ProfielOpslag {
  /** Keeps the profiles as their owner gave them; an older version never overwrites a newer one. */
  async bewaar(tx: EntityManager, profielen: readonly Matchprofiel[]): Promise<void> {
    if (profielen.length === 0) return;
    const rijen = profielen.map((profiel) => ({ ...profiel, matchprofiel: profiel }));
    await tx.query(
      `INSERT INTO profiel (id, gemeentecode, versie, plek, matchprofiel)
       SELECT id, gemeentecode, versie, point(lon, lat), matchprofiel
       FROM jsonb_to_recordset($1::jsonb) AS r (id text, gemeentecode text, versie integer, lat float8, lon float8, matchprofiel jsonb)
       ON CONFLICT (id) DO UPDATE SET gemeentecode = excluded.gemeentecode, versie = excluded.versie, plek = excluded.plek, matchprofiel = excluded.matchprofiel
       WHERE profiel.versie <= excluded.versie`,
      [JSON.stringify(rijen)],
    );
  }

  /** Really deletes; nothing of the person stays. */
  async verwijder(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query('DELETE FROM profiel WHERE id = ANY ($1::text[])', [ids]);
  }
}
