import { Inject, Injectable } from '@nestjs/common';
import { Aanbod, type Aanbodsoort, dagVan } from '@regiomatch/aanbod-kern';
import { KLOK } from '@regiomatch/platform/bootstrap';
import type { Taak } from '@regiomatch/platform/bootstrap';
import { Database } from '@regiomatch/platform/persistence';
import { Aanbodrepository } from '../persistence/aanbodrepository.js';
import { SOORT } from '../tokens.js';

const PER_KEER = 200;
const VOORBIJ = `status IN ('gepubliceerd', 'ter-beoordeling') AND periode_tot < $1`;
const GESTART = `status = 'gepubliceerd' AND instroom = 'groepstart' AND periode_van <= $1`;

/** Ends offers whose last day has passed, and closes groups on the day they start (domain.md, life of an offer). */
@Injectable()
export class Verlooptaak<D = unknown> implements Taak {
  readonly naam = 'verloop';
  readonly intervalMs = 1_000;

  constructor(
    @Inject(SOORT) private readonly soort: Aanbodsoort<D>,
    @Inject(KLOK) private readonly klok: () => Date,
    private readonly database: Database,
    private readonly aanbod: Aanbodrepository<D>,
  ) {}

  async voerUit(): Promise<boolean> {
    const voorbij = await this.beeindig(VOORBIJ, (aanbod, op) => aanbod.verloop(op));
    const gestart = await this.beeindig(GESTART, (aanbod, op) => aanbod.sluit('De groep is gestart.', op));
    return voorbij || gestart;
  }

  /** True when there may be more. */
  private async beeindig(waar: string, daad: (aanbod: Aanbod<D>, op: Date) => void): Promise<boolean> {
    const op = this.klok();
    // Nearly every second there is nothing to do: one look at a partial index, without a transaction.
    const [gevonden] = await this.database.dataSource.query(`SELECT 1 FROM aanbod WHERE ${waar} LIMIT 1`, [dagVan(op)]);
    if (gevonden === undefined) return false;
    return this.database.alsDienst(async (tx) => {
      const rijen: { id: string }[] = await tx.query(`SELECT id FROM aanbod WHERE ${waar} LIMIT ${PER_KEER} FOR UPDATE SKIP LOCKED`, [dagVan(op)]);
      const ids = rijen.map(({ id }) => id);
      for (const stand of await this.aanbod.metIds(tx, ids)) {
        const aanbod = Aanbod.herstel(this.soort, stand);
        daad(aanbod, op);
        await this.aanbod.bewaar(tx, aanbod, stand.versie);
      }
      return ids.length === PER_KEER;
    });
  }
}
