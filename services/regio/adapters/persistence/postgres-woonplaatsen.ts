import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Plaatskennis, Plaatsvraag } from '../../domain/plaatsantwoord.js';
import { type Postcode, type Telling, type Woonplaats, Woonplaatsen } from '../../use-cases/poorten/woonplaatsen.js';

@Injectable()
export class PostgresWoonplaatsen extends Woonplaatsen {
  override opNaam(tx: EntityManager, naam: string): Promise<Woonplaats[]> {
    return tx.query(
      `SELECT w.naam, w.gemeentecode, g.naam AS gemeente, w.lat, w.lon FROM woonplaats w JOIN gemeente g ON g.code = w.gemeentecode
       WHERE lower(w.naam) = lower($1) ORDER BY w.gemeentecode`,
      [naam],
    );
  }

  override kennis(tx: EntityManager, vragen: readonly Plaatsvraag[]): Promise<Plaatskennis[]> {
    return tx.query(
      `SELECT g.codes AS gemeenten, to_json(w) AS woonplaats, to_json(p) AS postcode
       FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS v (gemeente, woonplaats, postcode4, nummer)
       CROSS JOIN LATERAL (SELECT coalesce(array_agg(code ORDER BY code), '{}') AS codes FROM gemeente
         WHERE code = v.gemeente OR lower(v.gemeente) IN (lower(naam), lower(regexp_replace(naam, ' \\(.*\\)$', '')))) g
       LEFT JOIN LATERAL (SELECT naam, lat, lon FROM woonplaats WHERE gemeentecode = g.codes[1] AND lower(naam) = lower(v.woonplaats)) w ON true
       LEFT JOIN LATERAL (SELECT lat, lon FROM postcode4 WHERE pc4 = v.postcode4) p ON true
       ORDER BY v.nummer`,
      [vragen.map(({ gemeente }) => gemeente), vragen.map(({ woonplaats }) => woonplaats), vragen.map(({ postcode4 }) => postcode4)],
    );
  }

  override bewaar(tx: EntityManager, woonplaatsen: readonly Omit<Woonplaats, 'gemeente'>[]): Promise<Telling> {
    return tel(
      tx.query(
        `INSERT INTO woonplaats (gemeentecode, naam, lat, lon)
         SELECT * FROM unnest($1::text[], $2::text[], $3::float8[], $4::float8[])
         ON CONFLICT (gemeentecode, naam) DO UPDATE SET lat = excluded.lat, lon = excluded.lon
         WHERE (woonplaats.lat, woonplaats.lon) IS DISTINCT FROM (excluded.lat, excluded.lon) RETURNING xmax = 0 AS nieuw`,
        [
          woonplaatsen.map(({ gemeentecode }) => gemeentecode),
          woonplaatsen.map(({ naam }) => naam),
          woonplaatsen.map(({ lat }) => lat),
          woonplaatsen.map(({ lon }) => lon),
        ],
      ),
    );
  }

  override bewaarPostcodes(tx: EntityManager, postcodes: readonly Postcode[]): Promise<Telling> {
    return tel(
      tx.query(
        `INSERT INTO postcode4 (pc4, lat, lon) SELECT * FROM unnest($1::text[], $2::float8[], $3::float8[])
         ON CONFLICT (pc4) DO UPDATE SET lat = excluded.lat, lon = excluded.lon
         WHERE (postcode4.lat, postcode4.lon) IS DISTINCT FROM (excluded.lat, excluded.lon) RETURNING xmax = 0 AS nieuw`,
        [postcodes.map(({ pc4 }) => pc4), postcodes.map(({ lat }) => lat), postcodes.map(({ lon }) => lon)],
      ),
    );
  }
}

const tel = async (geraakt: Promise<{ nieuw: boolean }[]>): Promise<Telling> => {
  const rijen = await geraakt;
  const aangemaakt = rijen.filter(({ nieuw }) => nieuw).length;
  return { aangemaakt, gewijzigd: rijen.length - aangemaakt };
};
