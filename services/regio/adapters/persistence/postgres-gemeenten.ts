import { Injectable } from '@nestjs/common';
import { GEMEENTE_GEWIJZIGD_V1, type Programma } from '@regiomatch/contracts';
import type { Momentopname } from '@regiomatch/platform/bootstrap';
import { Outbox } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { VersieConflict } from '../../domain/errors/versie-conflict.js';
import { type Gemeente, naarGemeenteV1 } from '../../domain/gemeente.js';
import type { Bladzijde } from '../../use-cases/bladzijde.js';
import { Gemeenten } from '../../use-cases/poorten/gemeenten.js';

const SELECT = `
  SELECT g.code, g.naam, g.versie, coalesce(json_agg(json_build_object(
      'versie', p.versie, 'geldigVan', p.geldig_van, 'verblijfstraalMeters', p.verblijfstraal_meters,
      'taalurenMinimum', p.taaluren_minimum, 'stilstandDagen', p.stilstand_dagen, 'gewichten', p.gewichten
    ) ORDER BY p.geldig_van, p.versie) FILTER (WHERE p.versie IS NOT NULL), '[]') AS programmas
  FROM gemeente g LEFT JOIN programma p ON p.gemeentecode = g.code`;

@Injectable()
export class PostgresGemeenten extends Gemeenten implements Momentopname {
  constructor(private readonly outbox: Outbox) {
    super();
  }

  async vertelNa(tx: EntityManager, na: string | null, aantal: number): Promise<string | null> {
    const gemeenten: Gemeente[] = await tx.query(`${SELECT} WHERE $1::text IS NULL OR g.code > $1 GROUP BY g.code ORDER BY g.code LIMIT $2`, [
      na,
      aantal,
    ]);
    await this.vertel(tx, gemeenten);
    return gemeenten.at(-1)?.code ?? null;
  }

  override async opCode(tx: EntityManager, codes: readonly string[]): Promise<ReadonlyMap<string, Gemeente>> {
    const rijen: Gemeente[] = await tx.query(`${SELECT} WHERE g.code = ANY($1) GROUP BY g.code`, [codes]);
    return new Map(rijen.map((gemeente) => [gemeente.code, gemeente]));
  }

  override async zoek(tx: EntityManager, tekst: string, { aantal, vanaf }: Bladzijde): Promise<{ totaal: number; gemeenten: Gemeente[] }> {
    const [telling] = await tx.query(`SELECT count(*)::int AS totaal FROM gemeente WHERE strpos(lower(naam), lower($1)) > 0`, [tekst]);
    const gemeenten = await tx.query(`${SELECT} WHERE strpos(lower(g.naam), lower($1)) > 0 GROUP BY g.code ORDER BY g.code LIMIT $2 OFFSET $3`, [
      tekst,
      aantal,
      vanaf,
    ]);
    return { totaal: telling.totaal, gemeenten };
  }

  override async voegToe(tx: EntityManager, gemeenten: readonly Gemeente[]): Promise<void> {
    if (gemeenten.length === 0) return;
    await tx.query(`INSERT INTO gemeente (code, naam, versie) SELECT c, n, 1 FROM unnest($1::text[], $2::text[]) AS t (c, n)`, [
      gemeenten.map(({ code }) => code),
      gemeenten.map(({ naam }) => naam),
    ]);
    for (const { code, programmas } of gemeenten) for (const programma of programmas) await this.bewaarProgramma(tx, code, programma);
    await this.vertel(tx, gemeenten);
  }

  override async bewaar(tx: EntityManager, gemeente: Gemeente, gelezenVersie: number, nieuwProgramma: Programma | null): Promise<void> {
    const [, geraakt] = await tx.query('UPDATE gemeente SET naam = $2, versie = $3 WHERE code = $1 AND versie = $4', [
      gemeente.code,
      gemeente.naam,
      gemeente.versie,
      gelezenVersie,
    ]);
    if (geraakt !== 1) throw new VersieConflict({ id: gemeente.code });
    if (nieuwProgramma) await this.bewaarProgramma(tx, gemeente.code, nieuwProgramma);
    await this.vertel(tx, [gemeente]);
  }

  private async bewaarProgramma(tx: EntityManager, code: string, programma: Programma): Promise<void> {
    await tx.query(
      `INSERT INTO programma (gemeentecode, versie, geldig_van, verblijfstraal_meters, taaluren_minimum, stilstand_dagen, gewichten) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        code,
        programma.versie,
        programma.geldigVan,
        programma.verblijfstraalMeters,
        programma.taalurenMinimum,
        programma.stilstandDagen,
        JSON.stringify(programma.gewichten),
      ],
    );
  }

  private vertel(tx: EntityManager, gemeenten: readonly Gemeente[]): Promise<void> {
    return this.outbox.voegToe(
      tx,
      ...gemeenten.map((gemeente) => ({ ...GEMEENTE_GEWIJZIGD_V1, subject: gemeente.code, versie: gemeente.versie, data: naarGemeenteV1(gemeente) })),
    );
  }
}
