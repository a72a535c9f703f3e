import { Injectable } from '@nestjs/common';
import { ORGANISATIE_GEWIJZIGD_V1 } from '@regiomatch/contracts';
import type { Momentopname } from '@regiomatch/platform/bootstrap';
import { Outbox } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { VersieConflict } from '../../domain/errors/versie-conflict.js';
import { naarOrganisatieV1, type Organisatie } from '../../domain/organisatie.js';
import type { Bladzijde } from '../../use-cases/bladzijde.js';
import { type Organisatiefilter, Organisaties } from '../../use-cases/poorten/organisaties.js';

const SELECT = `SELECT id, naam, gemeentecode, status, reden, versie,
  json_build_object('naam', contact_naam, 'email', contact_email, 'telefoon', contact_telefoon) AS contact FROM organisatie`;

@Injectable()
export class PostgresOrganisaties extends Organisaties implements Momentopname {
  constructor(private readonly outbox: Outbox) {
    super();
  }

  async vertelNa(tx: EntityManager, na: string | null, aantal: number): Promise<string | null> {
    const organisaties: Organisatie[] = await tx.query(`${SELECT} WHERE $1::text IS NULL OR id > $1 ORDER BY id LIMIT $2`, [na, aantal]);
    await this.vertel(tx, organisaties);
    return organisaties.at(-1)?.id ?? null;
  }

  override async opId(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Organisatie>> {
    const rijen: Organisatie[] = await tx.query(`${SELECT} WHERE id = ANY($1)`, [ids]);
    return new Map(rijen.map((organisatie) => [organisatie.id, organisatie]));
  }

  override async zoek(
    tx: EntityManager,
    { status, id }: Organisatiefilter,
    { aantal, vanaf }: Bladzijde,
  ): Promise<{ totaal: number; organisaties: Organisatie[] }> {
    const waar = 'WHERE ($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR id = $2)';
    const [telling] = await tx.query(`SELECT count(*)::int AS totaal FROM organisatie ${waar}`, [status, id]);
    const organisaties = await tx.query(`${SELECT} ${waar} ORDER BY lower(naam), id LIMIT $3 OFFSET $4`, [status, id, aantal, vanaf]);
    return { totaal: telling.totaal, organisaties };
  }

  override async voegToe(tx: EntityManager, organisaties: readonly Organisatie[]): Promise<void> {
    if (organisaties.length === 0) return;
    await tx.query(
      `INSERT INTO organisatie (id, naam, gemeentecode, status, reden, contact_naam, contact_email, contact_telefoon, versie)
       SELECT * FROM json_to_recordset($1) AS t (id text, naam text, gemeentecode text, status text, reden text, contact_naam text, contact_email text, contact_telefoon text, versie int)`,
      [JSON.stringify(organisaties.map(naarRij))],
    );
    await this.vertel(tx, organisaties);
  }

  override async bewaar(tx: EntityManager, organisatie: Organisatie, gelezenVersie: number): Promise<void> {
    const rij = naarRij(organisatie);
    const [, geraakt] = await tx.query(
      `UPDATE organisatie SET naam = $2, gemeentecode = $3, status = $4, reden = $5, contact_naam = $6, contact_email = $7, contact_telefoon = $8, versie = $9
       WHERE id = $1 AND versie = $10`,
      [
        rij.id,
        rij.naam,
        rij.gemeentecode,
        rij.status,
        rij.reden,
        rij.contact_naam,
        rij.contact_email,
        rij.contact_telefoon,
        rij.versie,
        gelezenVersie,
      ],
    );
    if (geraakt !== 1) throw new VersieConflict({ id: organisatie.id });
    await this.vertel(tx, [organisatie]);
  }

  private vertel(tx: EntityManager, organisaties: readonly Organisatie[]): Promise<void> {
    return this.outbox.voegToe(
      tx,
      ...organisaties.map((organisatie) => ({
        ...ORGANISATIE_GEWIJZIGD_V1,
        subject: organisatie.id,
        versie: organisatie.versie,
        data: naarOrganisatieV1(organisatie),
      })),
    );
  }
}

const naarRij = ({ contact, ...kern }: Organisatie) => ({
  ...kern,
  contact_naam: contact.naam,
  contact_email: contact.email,
  contact_telefoon: contact.telefoon,
});
