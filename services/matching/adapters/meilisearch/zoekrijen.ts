import type { EntityManager } from 'typeorm';
import type { Zoekrij } from './aanbod-document.js';

const RIJ = `SELECT k.nr, k.id, a.versie, k.soort, k.gemeentecode, k.woonplaats, k.aanbieder_id AS "aanbiederId", k.taal, k.dagdelen, k.kenmerkset, s.sleutels,
    k.gepubliceerd, k.plek_vrij AS "plekVrij", to_char(k.tot, 'YYYYMMDD')::integer AS tot,
    coalesce(to_char(k.eigen_eerst_tot, 'YYYYMMDD')::integer, 0) AS "eigenEerstTot", k.zichtbaar_voor AS "zichtbaarVoor", k.plek[1] AS lat, k.plek[0] AS lon, a.beeld
  FROM zoekkaart k JOIN aanbod a ON a.nr = k.nr JOIN kenmerkset s ON s.nr = k.kenmerkset`;

/** The present rows of these offers; one that is gone is not among them. */
export const zoekrijen = (tx: EntityManager, nrs: readonly string[]): Promise<readonly Zoekrij[]> =>
  tx.query(`${RIJ} WHERE k.nr = ANY ($1::bigint[])`, [nrs]);

/** All offers, by number; ask on after the last one. */
export const zoekrijenNa = (tx: EntityManager, nr: string, hoogstens: number): Promise<readonly Zoekrij[]> =>
  tx.query(`${RIJ} WHERE k.nr > $1 ORDER BY k.nr LIMIT $2`, [nr, hoogstens]);
