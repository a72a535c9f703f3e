import { Inject, Injectable } from '@nestjs/common';
import { KLOK, type Momentopname } from '@regiomatch/platform/bootstrap';
import type { EntityManager } from 'typeorm';
import { Aanbodrepository } from './aanbodrepository.js';

/** Every offer that was ever announced, closed ones included: who holds one keeps its dagdelen busy. */
@Injectable()
export class Aanbodmomentopname implements Momentopname {
  constructor(
    private readonly aanbod: Aanbodrepository,
    @Inject(KLOK) private readonly klok: () => Date,
  ) {}

  async vertelNa(tx: EntityManager, na: string | null, aantal: number): Promise<string | null> {
    const rijen: { id: string }[] = await tx.query(
      `SELECT id FROM aanbod WHERE status NOT IN ('concept', 'ter-beoordeling') AND ($1::text IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [na, aantal],
    );
    const ids = rijen.map(({ id }) => id);
    const standen = await this.aanbod.metIds(tx, ids);
    await this.aanbod.meld(tx, ...standen.map((stand) => ({ aanleiding: 'gewijzigd' as const, stand, op: this.klok() })));
    return ids.at(-1) ?? null;
  }
}
