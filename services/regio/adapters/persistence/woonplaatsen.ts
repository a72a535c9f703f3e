import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface Woonplaats {
  readonly naam: string;
  readonly gemeentecode: string;
  readonly gemeente: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Vraag {
  readonly woonplaats: string;
  /** Code or name; null when the asker does not know. */
  readonly gemeente: string | null;
}

@Injectable()
export class Woonplaatsen {
  /** Per question every woonplaats that fits. A name that two gemeenten share gives both. */
  async zoek(tx: EntityManager, vragen: readonly Vraag[]): Promise<Woonplaats[][]> {
    const rijen: (Woonplaats & { nummer: number })[] = await tx.query(
      `SELECT v.nummer::int, w.naam, w.gemeentecode, g.naam AS gemeente, w.lat, w.lon
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS v (woonplaats, gemeente, nummer)
       JOIN woonplaats w ON lower(w.naam) = lower(v.woonplaats)
       JOIN gemeente g ON g.code = w.gemeentecode
       WHERE v.gemeente IS NULL OR g.code = v.gemeente OR lower(g.naam) = lower(v.gemeente)
       ORDER BY v.nummer, w.gemeentecode`,
      [vragen.map(({ woonplaats }) => woonplaats), vragen.map(({ gemeente }) => gemeente)],
    );
    const perVraag: Woonplaats[][] = vragen.map(() => []);
    for (const { nummer, ...woonplaats } of rijen) perVraag[nummer - 1]?.push(woonplaats);
    return perVraag;
  }

  /** Answers how many were new; what is known gets its new place. */
  async bewaar(tx: EntityManager, woonplaatsen: readonly Omit<Woonplaats, 'gemeente'>[]): Promise<{ aangemaakt: number; gewijzigd: number }> {
    const rijen: { nieuw: boolean }[] = await tx.query(
      `INSERT INTO woonplaats (gemeentecode, naam, lat, lon)
       SELECT * FROM unnest($1::text[], $2::text[], $3::float8[], $4::float8[])
       ON CONFLICT (gemeentecode, naam) DO UPDATE SET lat = excluded.lat, lon = excluded.lon
       WHERE (woonplaats.lat, woonplaats.lon) IS DISTINCT FROM (excluded.lat, excluded.lon) RETURNING xmax = 0 AS nieuw`,
      [woonplaatsen.map(({ gemeentecode }) => gemeentecode), woonplaatsen.map(({ naam }) => naam), woonplaatsen.map(({ lat }) => lat), woonplaatsen.map(({ lon }) => lon)],
    );
    const aangemaakt = rijen.filter(({ nieuw }) => nieuw).length;
    return { aangemaakt, gewijzigd: rijen.length - aangemaakt };
  }
}
