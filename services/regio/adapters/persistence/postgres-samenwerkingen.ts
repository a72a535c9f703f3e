import { Injectable } from '@nestjs/common';
import { SAMENWERKING_GEWIJZIGD_V1 } from '@regiomatch/contracts';
import type { Momentopname } from '@regiomatch/platform/bootstrap';
import { Outbox } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { VersieConflict } from '../../domain/errors/versie-conflict.js';
import { naarSamenwerkingV1, type Samenwerking } from '../../domain/samenwerking.js';
import type { Bladzijde } from '../../use-cases/bladzijde.js';
import { Samenwerkingen } from '../../use-cases/poorten/samenwerkingen.js';

@Injectable()
export class PostgresSamenwerkingen extends Samenwerkingen implements Momentopname {
  constructor(private readonly outbox: Outbox) {
    super();
  }

  async vertelNa(tx: EntityManager, na: string | null, aantal: number): Promise<string | null> {
    const samenwerkingen: Samenwerking[] = await tx.query(
      'SELECT id, naam, vorm, gemeenten, versie FROM samenwerking WHERE $1::text IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [na, aantal],
    );
    await this.outbox.voegToe(
      tx,
      ...samenwerkingen.map((een) => ({ ...SAMENWERKING_GEWIJZIGD_V1, subject: een.id, versie: een.versie, data: naarSamenwerkingV1(een) })),
    );
    return samenwerkingen.at(-1)?.id ?? null;
  }

  override async opId(tx: EntityManager, id: string): Promise<Samenwerking | null> {
    const [rij] = await tx.query('SELECT id, naam, vorm, gemeenten, versie FROM samenwerking WHERE id = $1', [id]);
    return rij ?? null;
  }

  override async zoek(
    tx: EntityManager,
    gemeentecode: string | null,
    { aantal, vanaf }: Bladzijde,
  ): Promise<{ totaal: number; samenwerkingen: Samenwerking[] }> {
    const waar = 'WHERE $1::text IS NULL OR gemeenten @> ARRAY[$1::text]';
    const [telling] = await tx.query(`SELECT count(*)::int AS totaal FROM samenwerking ${waar}`, [gemeentecode]);
    const samenwerkingen = await tx.query(`SELECT id, naam, vorm, gemeenten, versie FROM samenwerking ${waar} ORDER BY naam, id LIMIT $2 OFFSET $3`, [
      gemeentecode,
      aantal,
      vanaf,
    ]);
    return { totaal: telling.totaal, samenwerkingen };
  }

  override async bewaar(tx: EntityManager, samenwerking: Samenwerking): Promise<void> {
    const { id, naam, vorm, gemeenten, versie } = samenwerking;
    const sql =
      versie === 1
        ? 'INSERT INTO samenwerking (id, naam, vorm, gemeenten, versie) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id'
        : 'UPDATE samenwerking SET naam = $2, vorm = $3, gemeenten = $4, versie = $5 WHERE id = $1 AND versie = $5 - 1 RETURNING id';
    const geraakt: unknown[] = await tx.query(sql, [id, naam, vorm, gemeenten, versie]);
    const rijen = versie === 1 ? geraakt : (geraakt[0] as unknown[]);
    if (rijen.length !== 1) throw new VersieConflict({ id });
    await this.outbox.voegToe(tx, { ...SAMENWERKING_GEWIJZIGD_V1, subject: id, versie, data: naarSamenwerkingV1(samenwerking) });
  }
}
