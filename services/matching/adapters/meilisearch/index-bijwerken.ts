import { Injectable } from '@nestjs/common';
import type { Taak } from '@regiomatch/platform/bootstrap';
import { Logger } from '@regiomatch/platform/observability';
import { Database } from '@regiomatch/platform/persistence';
import { naarDocument, type AanbodDocument, type Zoekrij } from './aanbod-document.js';
import { Indexpeiler } from './indexpeiler.js';
import { PostgresZoekwachtrij, type Wachtende } from './postgres-zoekwachtrij.js';
import { zoekrijen } from './zoekrijen.js';
import { Indextaakmislukt, Zoekserver } from './zoekserver.js';

const PER_KEER = 1_000;
const INTERVAL_MS = 500;

interface Lading {
  readonly wachtenden: readonly Wachtende[];
  readonly rijen: readonly Zoekrij[];
}

/**
 * Empties the line into the index, many changes at a time: the engine takes about a second for one as for a thousand. It sends the row as it is
 * now, never the change that announced it, and what changed again while it was on its way goes once more; so an older version cannot win.
 */
@Injectable()
export class IndexBijwerken implements Taak {
  readonly naam = 'zoekindex.bijwerken';
  readonly intervalMs = INTERVAL_MS;

  constructor(
    private readonly server: Zoekserver,
    private readonly wachtrij: PostgresZoekwachtrij,
    private readonly peiler: Indexpeiler,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  async voerUit(): Promise<boolean> {
    if (!this.peiler.schrijfbaar) return false;
    try {
      return await this.werkBij();
    } catch (error) {
      if (!this.peiler.meld(error)) throw error;
      return false;
    }
  }

  private async werkBij(): Promise<boolean> {
    const { wachtenden, rijen } = await this.database.alsDienst<Lading>(async (tx) => {
      const eerste = await this.wachtrij.neem(tx, PER_KEER);
      return {
        wachtenden: eerste,
        rijen: await zoekrijen(
          tx,
          eerste.map(({ nr }) => nr),
        ),
      };
    });
    if (wachtenden.length === 0) return false;
    const aanwezig = new Set(rijen.map(({ nr }) => nr));
    await this.verwijder(wachtenden.flatMap(({ nr }) => (aanwezig.has(nr) ? [] : [nr])));
    await this.zend(rijen.map(naarDocument));
    await this.database.alsDienst(async (tx) => {
      await this.wachtrij.klaar(tx, wachtenden);
      await this.wachtrij.voegToe(tx, await gewijzigd(tx, rijen));
    });
    return wachtenden.length === PER_KEER;
  }

  private async verwijder(nrs: readonly string[]): Promise<void> {
    if (nrs.length > 0) await this.server.voltooi(this.server.beheer.index(this.server.naam).deleteDocuments(nrs.map(Number)));
  }

  /** One document that the engine refuses must not hold up the others: it is looked for by halves, named in the log and left out. */
  private async zend(documenten: AanbodDocument[]): Promise<void> {
    const [eerste] = documenten;
    if (eerste === undefined) return;
    try {
      await this.server.voltooi(this.server.beheer.index<AanbodDocument>(this.server.naam).addDocuments(documenten, { primaryKey: 'nr' }));
    } catch (error) {
      if (!(error instanceof Indextaakmislukt)) throw error;
      if (documenten.length === 1) {
        this.logger.error('search_document_refused', error, { aanbod_id: eerste.id });
        return this.verwijder([String(eerste.nr)]);
      }
      const helft = documenten.length >> 1;
      await this.zend(documenten.slice(0, helft));
      await this.zend(documenten.slice(helft));
    }
  }
}

/** Of what was sent, what has another version by now: another process may have sent an even later one before this one arrived. */
const gewijzigd = async (
  tx: { query(sql: string, parameters: unknown[]): Promise<unknown> },
  rijen: readonly Zoekrij[],
): Promise<readonly string[]> => {
  const anders = (await tx.query(
    'SELECT a.nr FROM aanbod a JOIN unnest($1::bigint[], $2::integer[]) AS v (nr, versie) ON a.nr = v.nr WHERE a.versie <> v.versie',
    [rijen.map(({ nr }) => nr), rijen.map(({ versie }) => versie)],
  )) as { nr: string }[];
  return anders.map(({ nr }) => nr);
};
