import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOpvraagbaar } from './opvraagbaar.js';

export const RESERVERINGSTATUSSEN = ['verleend', 'bevestigd', 'wachtlijst', 'vrijgegeven'] as const;
export type Reserveringstatus = (typeof RESERVERINGSTATUSSEN)[number];

/** A claim on a seat of an offer; `id` is chosen by who claims and makes a repeated claim harmless. */
export interface Reservering {
  readonly id: string;
  readonly aanbodId: string;
  readonly status: Reserveringstatus;
  readonly wachtlijstnummer: number | null;
  /** The gemeente that claimed; null for another service. */
  readonly gemeente: string | null;
}

const KOLOMMEN = 'id, aanbod_id AS "aanbodId", status, wachtlijst_nummer AS "wachtlijstnummer", gemeentecode AS gemeente';

/** The table of claims. The row of the offer is locked by every act that changes claims, so that numbers follow real time. */
@Injectable()
export class Reserveringen {
  async vind(tx: EntityManager, id: string): Promise<Reservering | undefined> {
    if (!isOpvraagbaar(id)) return undefined;
    const rijen: Reservering[] = await tx.query(`SELECT ${KOLOMMEN} FROM reservering WHERE id = $1`, [id]);
    return rijen[0];
  }

  async voegToe(tx: EntityManager, { id, aanbodId, status, wachtlijstnummer, gemeente }: Reservering, gevraagdDoor: string): Promise<void> {
    await tx.query(
      'INSERT INTO reservering (id, aanbod_id, status, wachtlijst_nummer, gemeentecode, gevraagd_door) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, aanbodId, status, wachtlijstnummer, gemeente, gevraagdDoor],
    );
  }

  async zetStatus(tx: EntityManager, id: string, status: Reserveringstatus): Promise<void> {
    await tx.query('UPDATE reservering SET status = $2 WHERE id = $1', [id, status]);
  }

  /** The first `aantal` of the waiting list have a seat now. */
  async schuifDoor(tx: EntityManager, aanbodId: string, aantal: number): Promise<void> {
    if (aantal <= 0) return;
    await tx.query(
      `UPDATE reservering SET status = 'verleend'
       WHERE id IN (SELECT id FROM reservering WHERE aanbod_id = $1 AND status = 'wachtlijst' ORDER BY wachtlijst_nummer LIMIT $2)`,
      [aanbodId, aantal],
    );
  }
}
