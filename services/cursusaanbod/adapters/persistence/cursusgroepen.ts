import { Injectable } from '@nestjs/common';
import { type Stand, tekst } from '@regiomatch/aanbod-kern';
import { Aanbodrepository } from '@regiomatch/aanbod-service';
import type { Leerroute } from '@regiomatch/contracts';
import type { Actor } from '@regiomatch/platform/access';
import { Database } from '@regiomatch/platform/persistence';
import { cursus, type Cursusdetails } from '../../domain/cursus.js';

export interface Leerroutecapaciteit {
  /** Null: groups that ask no leerroute. */
  readonly leerroute: Leerroute | null;
  readonly groepen: number;
  readonly plekken: number;
  readonly vrij: number;
  readonly wachtlijst: number;
}

/** The organisation whose groups an actor counts; null counts everybody's. */
const organisatieVan = ({ rol, organisatie }: Actor): string | null => (rol === 'aanbieder' ? (organisatie ?? '') : null);

/** Questions about groups together. */
@Injectable()
export class Cursusgroepen {
  constructor(
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<Cursusdetails>,
  ) {}

  /** The groups of one course of an organisation, by start. */
  vanCursus(actor: Actor, aanbiederId: string, cursuscode: string): Promise<Stand<Cursusdetails>[]> {
    if (!cursus.velden.cursuscode.klopt(cursuscode) || !tekst(64).klopt(aanbiederId)) return Promise.resolve([]);
    return this.database.alsActor(actor, async (tx) => {
      const rijen: { id: string }[] = await tx.query(
        'SELECT id FROM aanbod WHERE aanbieder_id = $1 AND cursuscode = $2 ORDER BY periode_van, id LIMIT 100',
        [aanbiederId, cursuscode],
      );
      const perId = new Map(
        (
          await this.aanbod.metIds(
            tx,
            rijen.map(({ id }) => id),
          )
        ).map((stand) => [stand.id, stand]),
      );
      return rijen.flatMap(({ id }) => perId.get(id) ?? []);
    });
  }

  /** Seats and waiting lists of the open groups per leerroute; a group for two routes counts for both. */
  capaciteit(actor: Actor): Promise<Leerroutecapaciteit[]> {
    return this.database.alsActor(actor, (tx) =>
      tx.query(
        `SELECT route AS leerroute, count(*)::int AS groepen, sum(plekken_totaal)::int AS plekken, sum(plekken_vrij)::int AS vrij, sum(wachtlijst)::int AS wachtlijst
         FROM aanbod LEFT JOIN LATERAL jsonb_array_elements_text(eisen -> 'leerroutes') AS route ON true
         WHERE status = 'gepubliceerd' AND ($1::text IS NULL OR aanbieder_id = $1)
         GROUP BY route ORDER BY route NULLS LAST`,
        [organisatieVan(actor)],
      ),
    );
  }
}
