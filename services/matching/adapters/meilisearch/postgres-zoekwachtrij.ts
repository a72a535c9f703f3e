import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Zoekwachtrij } from '../../use-cases/bronnen/zoekwachtrij.js';

/** One offer in line; `beurt` tells whether it changed again since. As text: both columns are bigints. */
export interface Wachtende {
  readonly nr: string;
  readonly beurt: string;
  /** What is sent is at least as new as this moment. */
  readonly genomen: Date;
}

export interface Voorraad {
  readonly wachtend: number;
  /** Age of the oldest change in line; 0 when nothing waits. */
  readonly oudsteSeconden: number;
  /** Offers that the index should hold. */
  readonly aanbod: number;
}

/** The line for the search index, beside the record. */
@Injectable()
export class PostgresZoekwachtrij extends Zoekwachtrij {
  async voegToe(tx: EntityManager, nrs: readonly string[]): Promise<void> {
    if (nrs.length === 0) return;
    // In order of number, so that two writers take their locks in one order.
    await tx.query(
      `INSERT INTO zoekwachtrij (nr) SELECT DISTINCT v.nr FROM unnest($1::bigint[]) AS v (nr) ORDER BY v.nr
       ON CONFLICT (nr) DO UPDATE SET beurt = DEFAULT`,
      [nrs],
    );
  }

  /** The longest waiting first. */
  neem(tx: EntityManager, hoogstens: number): Promise<readonly Wachtende[]> {
    return tx.query('SELECT nr, beurt, now() AS genomen FROM zoekwachtrij ORDER BY sinds, nr LIMIT $1', [hoogstens]);
  }

  /**
   * Leaves what changed again meanwhile: that waits since what was sent was taken, or an offer that changes all the time would seem to have waited
   * ever longer. Also leaves what a writer holds now: it comes back by itself.
   */
  async klaar(tx: EntityManager, gedaan: readonly Wachtende[]): Promise<void> {
    await tx.query(
      `WITH vrij AS (
         SELECT w.nr, w.beurt = v.beurt AS klaar, v.genomen FROM zoekwachtrij w
         JOIN unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) AS v (nr, beurt, genomen) ON w.nr = v.nr ORDER BY w.nr FOR UPDATE OF w SKIP LOCKED),
       weg AS (DELETE FROM zoekwachtrij w USING vrij WHERE w.nr = vrij.nr AND vrij.klaar)
       UPDATE zoekwachtrij w SET sinds = vrij.genomen FROM vrij WHERE w.nr = vrij.nr AND NOT vrij.klaar AND w.sinds < vrij.genomen`,
      [gedaan.map(({ nr }) => nr), gedaan.map(({ beurt }) => beurt), gedaan.map(({ genomen }) => genomen)],
    );
  }

  async voorraad(tx: EntityManager): Promise<Voorraad> {
    const [voorraad]: [Voorraad] = await tx.query(
      `SELECT (SELECT count(*)::integer FROM zoekwachtrij) AS wachtend,
              coalesce((SELECT extract(epoch FROM clock_timestamp() - min(sinds)) FROM zoekwachtrij), 0)::float8 AS "oudsteSeconden",
              (SELECT count(*)::integer FROM zoekkaart) AS aanbod`,
    );
    return voorraad;
  }
}
