import { Injectable } from '@nestjs/common';
import type { Kenmerk } from '@regiomatch/contracts';
import { Database } from '@regiomatch/platform/persistence';
import { InvoerOngeldig } from '@regiomatch/platform/refusals';
import type { EntityManager } from 'typeorm';
import type { Omgeving, Zoekhits, Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import { Zoeker } from '../../use-cases/bronnen/zoeker.js';
import type { Cirkel } from '../persistence/omhullende.js';
import { naarFacetten, type Facetrij } from './facetten.js';
import { tekstvraag, type Tekstvraag } from './woordvarianten.js';
import { Zoekvoorwaarden } from './zoekvoorwaarden.js';

/** Lower than the default, so that one typing error in a word of four letters is still near. */
const LIJKT_OP = 0.2;

/** Search of the embedded mode: PostgreSQL's Dutch full text, with a vocabulary for typing errors and compounds. */
@Injectable()
export class PostgresZoeker extends Zoeker {
  /** Lists of kenmerken never change once written. */
  private readonly kenmerksets = new Map<number, readonly Kenmerk[]>();

  constructor(private readonly database: Database) {
    super();
  }

  zoek(vraag: Zoekvraag): Promise<Zoekhits> {
    return this.database.alsDienst(async (tx) => {
      await tx.query(`SELECT set_config('pg_trgm.similarity_threshold', '${LIJKT_OP}', true)`);
      const cirkel = await this.cirkel(tx, vraag);
      if (vraag.woorden.length === 0) return this.hits(tx, vraag, cirkel, null);
      const tekst = await tekstvraag(tx, vraag.woorden);
      const alle = await this.hits(tx, vraag, cirkel, tekst);
      // Better some of the words than an empty page.
      return alle.totaal > 0 || vraag.woorden.length === 1 ? alle : this.hits(tx, vraag, cirkel, { ...tekst, ruim: tekst.los });
    });
  }

  private async hits(tx: EntityManager, vraag: Zoekvraag, cirkel: Cirkel | null, tekst: Tekstvraag | null): Promise<Zoekhits> {
    const facetrijen = await this.facetrijen(tx, vraag, cirkel, tekst);
    const totaal = facetrijen.find(({ groep }) => groep === 'totaal')?.aantal ?? 0;
    if (totaal === 0) return { totaal, ids: [], facetten: [] };
    const ids = await this.bladzijde(tx, vraag, cirkel, tekst);
    const labels: { soort: string; label: string }[] = await tx.query('SELECT soort, label FROM soortlabel');
    await this.leerKenmerksets(tx, facetrijen);
    return { totaal, ids, facetten: naarFacetten(facetrijen, new Map(labels.map(({ soort, label }) => [soort, label])), this.kenmerksets) };
  }

  private facetrijen(tx: EntityManager, vraag: Zoekvraag, cirkel: Cirkel | null, tekst: Tekstvraag | null): Promise<readonly Facetrij[]> {
    const waar = new Zoekvoorwaarden(vraag, cirkel);
    const bron = tekst === null ? '' : `JOIN zoektekst t ON t.nr = k.nr AND t.woorden @@ to_tsquery('dutch', ${waar.parameter(tekst.ruim)})`;
    return tx.query(
      `SELECT CASE grouping(k.soort, k.gemeentecode, k.kenmerkset) WHEN 3 THEN 'rooster' WHEN 5 THEN 'plaats' WHEN 6 THEN 'kenmerken' ELSE 'totaal' END AS groep,
              k.soort, k.taal, k.dagdelen, k.gemeentecode, k.woonplaats, k.kenmerkset, count(*)::integer AS aantal
       FROM zoekkaart k ${bron} WHERE ${waar.sql}
       GROUP BY GROUPING SETS ((k.soort, k.taal, k.dagdelen), (k.gemeentecode, k.woonplaats), (k.kenmerkset), ())`,
      waar.parameters,
    );
  }

  private async bladzijde(tx: EntityManager, vraag: Zoekvraag, cirkel: Cirkel | null, tekst: Tekstvraag | null): Promise<readonly string[]> {
    const waar = new Zoekvoorwaarden(vraag, cirkel);
    const volgorde = cirkel === null ? [] : [waar.afstand(cirkel)];
    let bron = '';
    if (tekst !== null) {
      const [ruim, precies] = [waar.parameter(tekst.ruim), waar.parameter(tekst.precies)];
      bron = `JOIN zoektekst t ON t.nr = k.nr AND t.woorden @@ to_tsquery('dutch', ${ruim})`;
      volgorde.unshift(`t.woorden @@ to_tsquery('dutch', ${precies}) DESC`, `ts_rank(t.woorden, to_tsquery('dutch', ${ruim})) DESC`);
    }
    const rijen: { id: string }[] = await tx.query(
      `SELECT k.id FROM zoekkaart k ${bron} WHERE ${waar.sql} ORDER BY ${[...volgorde, 'k.id'].join(', ')}
       LIMIT ${waar.parameter(vraag.pagina.aantal)} OFFSET ${waar.parameter(vraag.pagina.vanaf)}`,
      waar.parameters,
    );
    return rijen.map(({ id }) => id);
  }

  private async leerKenmerksets(tx: EntityManager, rijen: readonly Facetrij[]): Promise<void> {
    const onbekend = rijen.flatMap(({ kenmerkset }) => (kenmerkset === null || this.kenmerksets.has(kenmerkset) ? [] : [kenmerkset]));
    if (onbekend.length === 0) return;
    const sets: { nr: number; kenmerken: readonly Kenmerk[] }[] = await tx.query('SELECT nr, kenmerken FROM kenmerkset WHERE nr = ANY ($1::integer[])', [onbekend]);
    for (const { nr, kenmerken } of sets) this.kenmerksets.set(nr, kenmerken);
  }

  private async cirkel(tx: EntityManager, { filter: { rondom }, zicht }: Zoekvraag): Promise<Cirkel | null> {
    if (rondom === null || 'lat' in rondom) return rondom;
    const plaatsen: { gemeentecode: string; lat: number; lon: number }[] = await tx.query(
      `SELECT gemeentecode, avg(plek[1]) AS lat, avg(plek[0]) AS lon FROM zoekkaart
       WHERE lower(woonplaats) = lower($1) AND ($2::text IS NULL OR gemeentecode = $2) GROUP BY gemeentecode ORDER BY gemeentecode`,
      [rondom.woonplaats, rondom.gemeentecode],
    );
    const eigen = zicht.wie === 'gemeenten' ? plaatsen.find(({ gemeentecode }) => zicht.gemeenten.includes(gemeentecode)) : undefined;
    const plaats = eigen ?? plaatsen[0];
    if (plaats === undefined || (eigen === undefined && plaatsen.length > 1)) throw plaatsOnduidelijk(rondom, plaatsen.length);
    return { lat: plaats.lat, lon: plaats.lon, meters: rondom.meters };
  }
}

const plaatsOnduidelijk = ({ woonplaats }: Extract<Omgeving, { woonplaats: string }>, aantal: number): InvoerOngeldig =>
  new InvoerOngeldig([
    aantal === 0
      ? { veld: 'filter.rondom.woonplaats', code: 'woonplaats-onbekend', melding: `In ${woonplaats} is geen aanbod bekend. Kies een andere plaats.` }
      : { veld: 'filter.rondom.gemeentecode', code: 'woonplaats-dubbel', melding: `Er zijn meer plaatsen met de naam ${woonplaats}. Noem ook de gemeentecode.` },
  ]);
