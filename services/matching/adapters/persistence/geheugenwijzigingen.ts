import { Injectable } from '@nestjs/common';
import { Database } from '@regiomatch/platform/persistence';
import type { AanbodV1, Matchprofiel } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';

export type WatWijzigde = 'aanbod' | 'profiel' | 'profiel-weg' | 'gemeente' | 'samenwerking';

export interface Geheugenwijziging {
  readonly nr: number;
  readonly wat: WatWijzigde;
  readonly id: string;
}

const PER_KEER = 500;

/** The log of changes that the memories of all instances follow. */
@Injectable()
export class Geheugenwijzigingen {
  constructor(private readonly database: Database) {}

  /**
   * Adds to the log, in the transaction of the change. One transaction at a time from here to its commit, so that numbers become visible in
   * order: a follower that keeps one position would otherwise pass over a number that is committed later.
   */
  async meld(tx: EntityManager, wat: WatWijzigde, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query('SELECT meld_geheugenwijziging($1, $2)', [wat, ids]);
  }

  /** Number of the last change; 0 when there never was one. */
  async laatste(): Promise<number> {
    const [rij]: { nr: string }[] = await this.database.alsDienst((tx) =>
      tx.query(`SELECT coalesce(max(nr), 0) AS nr FROM (SELECT nr FROM geheugenwijziging ORDER BY nr DESC LIMIT 1) AS l`),
    );
    return Number(rij?.nr ?? 0);
  }

  /** The changes after a position, oldest first, at most a few hundred. */
  async na(nr: number): Promise<readonly Geheugenwijziging[]> {
    const rijen: { nr: string; wat: WatWijzigde; id: string }[] = await this.database.alsDienst((tx) =>
      tx.query(`SELECT nr, wat, id FROM geheugenwijziging WHERE nr > $1 ORDER BY nr LIMIT ${PER_KEER}`, [nr]),
    );
    return rijen.map((rij) => ({ ...rij, nr: Number(rij.nr) }));
  }

  /** The offers with these ids, as they are now. */
  aanbod(ids: readonly string[]): Promise<readonly AanbodV1[]> {
    return this.lees('SELECT beeld AS inhoud FROM aanbod WHERE id = ANY ($1::text[])', ids);
  }

  /** The match profiles with these ids that exist now. */
  profielen(ids: readonly string[]): Promise<readonly Matchprofiel[]> {
    return this.lees('SELECT matchprofiel AS inhoud FROM profiel WHERE id = ANY ($1::text[])', ids);
  }

  /** Forgets what every living instance has seen long ago. */
  async ruimOp(): Promise<void> {
    await this.database.alsDienst((tx) => tx.query(`DELETE FROM geheugenwijziging WHERE op < now() - interval '1 hour'`));
  }

  private async lees<T>(select: string, ids: readonly string[]): Promise<readonly T[]> {
    if (ids.length === 0) return [];
    const rijen: { inhoud: T }[] = await this.database.alsDienst((tx) => tx.query(select, [ids]));
    return rijen.map(({ inhoud }) => inhoud);
  }
}
