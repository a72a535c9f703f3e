import { Inject, Injectable } from '@nestjs/common';
import { Aanbod, type AanbodEvent, AanbodNietGevonden, type Aanbodsoort, naarAanbodV1, type Stand, VersieConflict } from '@regiomatch/aanbod-kern';
import { AANBOD_GEWIJZIGD_V1, type AanbodGewijzigdV1 } from '@regiomatch/contracts';
import { type NieuwEvent, Outbox } from '@regiomatch/platform/messaging';
import type { EntityManager, EntitySchema, FindOptionsWhere } from 'typeorm';
import { ENTITEIT, SOORT } from '../tokens.js';
import type { Soortrij } from './aanbodrij.js';
import { metUniekeSleutels } from './unieke-sleutels.js';
import { isOpvraagbaar } from './opvraagbaar.js';
import { rijVanStand } from './rij-van-stand.js';
import { standVanRij } from './stand-van-rij.js';

/** An aanbieder's own reference of an offer. */
export interface Aanbodreferentie {
  readonly aanbiederId: string;
  readonly referentie: string;
}

/**
 * Offers in and out of the record. Every write is conditional on the version that was read, because TypeORM's own version column does not
 * stop a lost update, and takes its events along to the outbox in the same transaction.
 */
@Injectable()
export class Aanbodrepository<D = unknown> {
  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    @Inject(ENTITEIT) private readonly entiteit: EntitySchema<Soortrij<D>>,
    private readonly outbox: Outbox,
  ) {}

  /** @throws AanbodNietGevonden */
  async haal(tx: EntityManager, id: string): Promise<Stand<D>> {
    const [stand] = await this.metIds(tx, [id]);
    if (stand === undefined) throw new AanbodNietGevonden({ id });
    return stand;
  }

  /** As `haal`, and nobody else changes the offer until the transaction ends. */
  async haalVergrendeld(tx: EntityManager, id: string): Promise<Stand<D>> {
    await tx.query('SELECT 1 FROM aanbod WHERE id = $1 FOR UPDATE', [id]);
    return this.haal(tx, id);
  }

  /** The offers with these ids that exist, in no particular order. */
  async metIds(tx: EntityManager, ids: readonly string[]): Promise<Stand<D>[]> {
    const rijen = await tx
      .createQueryBuilder(this.entiteit, 'a')
      .where('a.id = ANY(:ids)', { ids: ids.filter(isOpvraagbaar) })
      .getMany();
    return rijen.map((rij) => standVanRij(this.soort, rij));
  }

  /** One page of the offers of an aanbieder, or of all of them (null), by id. */
  async bladzijde(tx: EntityManager, aanbiederId: string | null, vanaf: number, aantal: number): Promise<{ totaal: number; standen: Stand<D>[] }> {
    const [rijen, totaal] = await tx.getRepository(this.entiteit).findAndCount({
      where: (aanbiederId === null ? {} : { aanbieder_id: aanbiederId }) as FindOptionsWhere<Soortrij<D>>,
      order: { id: 'ASC' } as never,
      skip: vanaf,
      take: aantal,
    });
    return { totaal, standen: rijen.map((rij) => standVanRij(this.soort, rij)) };
  }

  /** The offers with these ids or own references, locked until the transaction ends. */
  async metSleutels(tx: EntityManager, ids: readonly string[], referenties: readonly Aanbodreferentie[]): Promise<Stand<D>[]> {
    const opvraagbaar = referenties.filter(({ aanbiederId, referentie }) => isOpvraagbaar(aanbiederId) && isOpvraagbaar(referentie));
    const rijen: { id: string }[] = await tx.query(
      `SELECT id FROM aanbod
       WHERE id IN (
         SELECT unnest($1::text[])
         UNION ALL
         SELECT a.id FROM unnest($2::text[], $3::text[]) AS r (aanbieder, referentie) JOIN aanbod a ON a.aanbieder_id = r.aanbieder AND a.referentie = r.referentie
       )
       ORDER BY id FOR UPDATE`,
      [ids.filter(isOpvraagbaar), opvraagbaar.map(({ aanbiederId }) => aanbiederId), opvraagbaar.map(({ referentie }) => referentie)],
    );
    return this.metIds(
      tx,
      rijen.map(({ id }) => id),
    );
  }

  /** New offers. @throws IdBezet, RegelsGeschonden when the reference is in use */
  async voegToe(tx: EntityManager, ...nieuw: readonly Aanbod<D>[]): Promise<void> {
    // One parameter for all rows: TypeORM's insert writes one per cell, which costs an import most of its time.
    const { kolommen, namen } = this.tabel(tx);
    const rijen = nieuw.map(({ stand }) => {
      const rij = rijVanStand(stand) as unknown as Readonly<Record<string, unknown>>;
      return Object.fromEntries(kolommen.map(([naam, veld]) => [naam, rij[veld]]));
    });
    await metUniekeSleutels(() =>
      tx.query(`INSERT INTO aanbod (${namen}) SELECT ${namen} FROM jsonb_populate_recordset(NULL::aanbod, $1)`, [JSON.stringify(rijen)]),
    );
    await this.meld(tx, ...nieuw.flatMap((aanbod) => aanbod.takeEvents()));
  }

  /** @throws RegelsGeschonden when the reference is in use; VersieConflict when the offer is not what it was at `gelezenVersie` */
  async bewaar(tx: EntityManager, aanbod: Aanbod<D>, gelezenVersie: number): Promise<void> {
    const { id, ...rij } = rijVanStand(aanbod.stand);
    const update = tx
      .createQueryBuilder()
      .update(this.entiteit)
      .set(rij as never);
    const { affected } = await metUniekeSleutels(() => update.where('id = :id AND versie = :gelezenVersie', { id, gelezenVersie }).execute());
    if (affected !== 1) throw new VersieConflict({ id, gelezenVersie });
    await this.meld(tx, ...aanbod.takeEvents());
  }

  /** Tells what happened to public offers. */
  async meld(tx: EntityManager, ...events: readonly AanbodEvent<D>[]): Promise<void> {
    await this.outbox.voegToe(tx, ...events.flatMap((event) => this.bericht(event)));
  }

  /** The columns of the table with the field that fills each. */
  private tabel({ connection }: EntityManager): { kolommen: readonly (readonly [naam: string, veld: string])[]; namen: string } {
    const kolommen = connection.getMetadata(this.entiteit).columns.map(({ databaseName, propertyName }) => [databaseName, propertyName] as const);
    return { kolommen, namen: kolommen.map(([naam]) => `"${naam}"`).join(', ') };
  }

  private bericht({ aanleiding, stand }: AanbodEvent<D>): NieuwEvent<AanbodGewijzigdV1>[] {
    if (aanleiding === null) return [];
    return [{ ...AANBOD_GEWIJZIGD_V1, subject: stand.id, versie: stand.versie, data: { aanleiding, aanbod: naarAanbodV1(this.soort, stand) } }];
  }
}
