import { Injectable } from '@nestjs/common';
import type { GemeenteGewijzigdV1, SamenwerkingGewijzigdV1 } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';

export interface Regiorijen {
  readonly gemeenten: readonly GemeenteGewijzigdV1[];
  readonly samenwerkingen: readonly Pick<SamenwerkingGewijzigdV1, 'samenwerkingId' | 'gemeenten'>[];
}

/** Gemeenten with their programma's, and samenwerkingen, as regio told them; an older version never overwrites a newer one. */
@Injectable()
export class RegioOpslag {
  /** Answers whether it was taken. */
  async bewaarGemeente(tx: EntityManager, { gemeentecode, naam, programmas }: GemeenteGewijzigdV1, versie: number): Promise<boolean> {
    const rijen: unknown[] = await tx.query(
      `INSERT INTO gemeente (gemeentecode, versie, naam, programmas) VALUES ($1, $2, $3, $4)
       ON CONFLICT (gemeentecode) DO UPDATE SET versie = excluded.versie, naam = excluded.naam, programmas = excluded.programmas WHERE gemeente.versie < excluded.versie
       RETURNING 1`,
      [gemeentecode, versie, naam, JSON.stringify(programmas)],
    );
    return rijen.length > 0;
  }

  /** Answers whether it was taken. */
  async bewaarSamenwerking(tx: EntityManager, { samenwerkingId, naam, gemeenten }: SamenwerkingGewijzigdV1, versie: number): Promise<boolean> {
    const rijen: unknown[] = await tx.query(
      `INSERT INTO samenwerking (id, versie, naam, gemeenten) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET versie = excluded.versie, naam = excluded.naam, gemeenten = excluded.gemeenten WHERE samenwerking.versie < excluded.versie
       RETURNING 1`,
      [samenwerkingId, versie, naam, gemeenten],
    );
    return rijen.length > 0;
  }

  async lees(tx: EntityManager): Promise<Regiorijen> {
    return {
      gemeenten: await tx.query('SELECT gemeentecode, naam, programmas FROM gemeente'),
      samenwerkingen: await tx.query('SELECT id AS "samenwerkingId", gemeenten FROM samenwerking'),
    };
  }
}
