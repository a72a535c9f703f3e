import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Matchprofiel } from '@regiomatch/contracts';
import { Outbox } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { heleJaren } from '../../domain/leeftijd.js';
import { leeftijdOp, matchprofielVan } from '../../domain/matchprofiel-van.js';
import { Profiel } from '../../domain/profiel.js';
import type { Profielstand } from '../../domain/profielstand.js';
import { tijdbeeldVan } from '../../domain/tijdbeeld-van.js';
import { type Profielfilter, Profielopslag } from '../../use-cases/poorten/profielopslag.js';
import { naarRij, naarStand, type Profielrij, splits } from './profielrij.js';
import { gebeurtenis } from './gebeurtenis.js';

type Matchrij = Omit<Profielrij, 'persoon'>;

const KOLOMMEN = 'p.id, p.versie, p.gemeentecode, p.woonplaats, p.lat, p.lon, p.fase, p.regievoerder, p.tijdbeeld, p.dossier';
const ZONDER_P3_EN_P4 = `SELECT ${KOLOMMEN}, NULL::jsonb AS draagkracht FROM profiel p`;
const ZONDER_P3 = `SELECT ${KOLOMMEN}, d.feiten AS draagkracht FROM profiel p LEFT JOIN draagkracht d ON d.profiel_id = p.id`;
const ALLES = `SELECT ${KOLOMMEN}, d.feiten AS draagkracht, g.gegevens AS persoon
  FROM profiel p LEFT JOIN draagkracht d ON d.profiel_id = p.id LEFT JOIN persoonsgegevens g ON g.profiel_id = p.id`;

/**
 * Profiles in PostgreSQL, one to several hundred at a time. Each write is conditional on the version that was read, and its event is a row
 * of the same transaction.
 */
@Injectable()
export class PostgresProfielopslag extends Profielopslag {
  constructor(private readonly outbox: Outbox) {
    super();
  }

  override async vind(tx: EntityManager, id: string): Promise<Profiel | null> {
    const [rij]: Profielrij[] = await tx.query(`${ALLES} WHERE p.id = $1`, [id]);
    return rij ? Profiel.herstel(naarStand(rij)) : null;
  }

  override async lijst(
    tx: EntityManager,
    { fase, regievoerder }: Profielfilter,
    aantal: number,
    vanaf: number,
  ): Promise<{ totaal: number; profielen: readonly Profiel[] }> {
    const waar = 'WHERE ($1::text IS NULL OR p.fase = $1) AND ($2::text IS NULL OR p.regievoerder = $2)';
    const [{ totaal }]: [{ totaal: number }] = await tx.query(`SELECT count(*)::int AS totaal FROM profiel p ${waar}`, [fase, regievoerder]);
    const rijen: Matchrij[] = await tx.query(`${ZONDER_P3_EN_P4} ${waar} ORDER BY p.id LIMIT $3 OFFSET $4`, [fase, regievoerder, aantal, vanaf]);
    return { totaal, profielen: rijen.map((rij) => Profiel.herstel(naarStand({ ...rij, persoon: null }))) };
  }

  override async vergrendel(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Profiel>> {
    // In order of id, so that two writers never wait for each other.
    const rijen: Profielrij[] = await tx.query(`${ALLES} WHERE p.id = ANY($1) ORDER BY p.id FOR UPDATE OF p`, [ids]);
    return new Map(rijen.map((rij) => [rij.id, Profiel.herstel(naarStand(rij))]));
  }

  override async matchprofielen(tx: EntityManager, ids: readonly string[], dag: string): Promise<readonly Matchprofiel[]> {
    const rijen: Matchrij[] = await tx.query(`${ZONDER_P3} WHERE p.id = ANY($1) ORDER BY p.id`, [ids]);
    return rijen.map((rij) => matchprofielVan(naarStand({ ...rij, persoon: null }), dag));
  }

  override async matchprofielenNa(tx: EntityManager, naId: string | null, aantal: number, dag: string): Promise<readonly Matchprofiel[]> {
    const rijen: Matchrij[] = await tx.query(`${ZONDER_P3} WHERE $1::text IS NULL OR p.id > $1 ORDER BY p.id LIMIT $2`, [naId, aantal]);
    return rijen.map((rij) => matchprofielVan(naarStand({ ...rij, persoon: null }), dag));
  }

  override async verouderd(
    tx: EntityManager,
    naId: string | null,
    aantal: number,
    dag: string,
  ): Promise<{ ids: readonly string[]; laatste: string | null }> {
    const rijen: Profielrij[] = await tx.query(`${ALLES} WHERE $1::text IS NULL OR p.id > $1 ORDER BY p.id LIMIT $2`, [naId, aantal]);
    const ouder = ({ persoon, dossier }: Profielrij) =>
      persoon?.geboortedatum !== undefined && heleJaren(persoon.geboortedatum, dag) !== leeftijdOp(dossier, dag);
    return {
      ids: rijen.filter((rij) => ouder(rij) || tijdbeeldVan(rij.dossier, dag) !== rij.tijdbeeld).map(({ id }) => id),
      laatste: rijen.at(-1)?.id ?? null,
    };
  }

  override async aantallen(tx: EntityManager, gemeentecodes: readonly string[] | null): Promise<ReadonlyMap<string, number>> {
    const rijen: { gemeentecode: string; aantal: number }[] = await tx.query(
      'SELECT gemeentecode, count(*)::int AS aantal FROM profiel WHERE $1::text[] IS NULL OR gemeentecode = ANY($1) GROUP BY gemeentecode',
      [gemeentecodes],
    );
    return new Map(rijen.map(({ gemeentecode, aantal }) => [gemeentecode, aantal]));
  }

  override async bewaar(tx: EntityManager, profielen: readonly Profiel[], dag: string): Promise<ReadonlySet<string>> {
    const gewijzigd = profielen.filter(({ isGewijzigd }) => isGewijzigd);
    const bewaard = new Set([...(await this.voegToe(tx, gewijzigd, dag)), ...(await this.werkBij(tx, gewijzigd, dag))]);
    const gelukt = gewijzigd.filter(({ stand }) => bewaard.has(stand.id));
    await this.bewaarDeel(tx, 'draagkracht', 'feiten', gelukt, ({ feiten }) => splits(feiten).draagkracht);
    await this.bewaarDeel(tx, 'persoonsgegevens', 'gegevens', gelukt, ({ persoon }) => persoon);
    await this.outbox.voegToe(tx, ...gelukt.map(({ stand, reden }) => gebeurtenis(stand.id, stand.versie, reden)));
    return new Set(gewijzigd.map(({ stand }) => stand.id).filter((id) => !bewaard.has(id)));
  }

  override async wis(tx: EntityManager, { id, versie }: Profielstand): Promise<boolean> {
    // TypeORM answers [rows, count] to a DELETE.
    const [, aantal]: [unknown, number] = await tx.query('DELETE FROM profiel WHERE id = $1 AND versie = $2', [id, versie]);
    if (aantal !== 1) return false;
    await tx.query('INSERT INTO gewist (id_hash, versie) VALUES ($1, $2) ON CONFLICT (id_hash) DO UPDATE SET versie = excluded.versie, op = now()', [
      hash(id),
      versie + 1,
    ]);
    await this.outbox.voegToe(tx, gebeurtenis(id, versie + 1, 'verwijderd'));
    return true;
  }

  override async gewisteVersies(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rijen: { id_hash: string; versie: number }[] = await tx.query('SELECT id_hash, versie FROM gewist WHERE id_hash = ANY($1)', [
      ids.map(hash),
    ]);
    const perHash = new Map(rijen.map(({ id_hash, versie }) => [id_hash, versie]));
    return new Map(ids.flatMap((id) => (perHash.has(hash(id)) ? [[id, perHash.get(hash(id)) ?? 0]] : [])));
  }

  override async vergeetGewiste(tx: EntityManager): Promise<void> {
    await tx.query(`DELETE FROM gewist WHERE op < now() - interval '30 days'`);
  }

  private async voegToe(tx: EntityManager, profielen: readonly Profiel[], dag: string): Promise<string[]> {
    const nieuw = profielen.filter(({ opgeslagen }) => opgeslagen === null);
    if (nieuw.length === 0) return [];
    const rijen: { id: string }[] = await tx.query(
      `INSERT INTO profiel (id, versie, gemeentecode, woonplaats, lat, lon, fase, regievoerder, tijdbeeld, dossier)
       SELECT id, versie, gemeentecode, woonplaats, lat, lon, fase, regievoerder, tijdbeeld, dossier FROM ${alsTabel} ON CONFLICT (id) DO NOTHING RETURNING id`,
      [JSON.stringify(nieuw.map(({ stand }) => naarRij(stand, dag)))],
    );
    return rijen.map(({ id }) => id);
  }

  private async werkBij(tx: EntityManager, profielen: readonly Profiel[], dag: string): Promise<string[]> {
    const rijen = profielen.flatMap(({ stand, opgeslagen }) => (opgeslagen ? [{ ...naarRij(stand, dag), gelezen: opgeslagen.versie }] : []));
    if (rijen.length === 0) return [];
    const [bijgewerkt]: [{ id: string }[], number] = await tx.query(
      `UPDATE profiel p SET versie = r.versie, gemeentecode = r.gemeentecode, woonplaats = r.woonplaats, lat = r.lat, lon = r.lon, fase = r.fase,
         regievoerder = r.regievoerder, tijdbeeld = r.tijdbeeld, dossier = r.dossier, gewijzigd_op = now()
       FROM ${alsTabel} WHERE p.id = r.id AND p.versie = r.gelezen RETURNING p.id`,
      [JSON.stringify(rijen)],
    );
    return bijgewerkt.map(({ id }) => id);
  }

  /** Writes one of the tables beside `profiel`, only where its own part changed: some writers may not see it. */
  private async bewaarDeel(
    tx: EntityManager,
    tabel: string,
    kolom: string,
    profielen: readonly Profiel[],
    deel: (stand: Profielstand) => object,
  ): Promise<void> {
    const anders = profielen.filter(({ stand, opgeslagen }) => JSON.stringify(deel(stand)) !== JSON.stringify(opgeslagen ? deel(opgeslagen) : {}));
    if (anders.length === 0) return;
    await tx.query(
      `INSERT INTO ${tabel} (profiel_id, gemeentecode, ${kolom})
       SELECT id, gemeentecode, deel FROM jsonb_to_recordset($1::jsonb) AS r (id text, gemeentecode text, deel jsonb)
       ON CONFLICT (profiel_id) DO UPDATE SET gemeentecode = excluded.gemeentecode, ${kolom} = excluded.${kolom}`,
      [JSON.stringify(anders.map(({ stand }) => ({ id: stand.id, gemeentecode: stand.plaats.gemeentecode, deel: deel(stand) })))],
    );
  }
}

const alsTabel = `jsonb_to_recordset($1::jsonb) AS r (id text, versie int, gelezen int, gemeentecode text, woonplaats text, lat float8, lon float8, fase text, regievoerder text, tijdbeeld text, dossier jsonb)`;

const hash = (id: string): string => createHash('sha256').update(id).digest('hex');
