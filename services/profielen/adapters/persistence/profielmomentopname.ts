import { Injectable } from '@nestjs/common';
import type { Momentopname } from '@regiomatch/platform/bootstrap';
import { Outbox } from '@regiomatch/platform/messaging';
import type { EntityManager } from 'typeorm';
import { gebeurtenis } from './gebeurtenis.js';

/** Every profile by its id; who hears it asks for the rest. */
@Injectable()
export class Profielmomentopname implements Momentopname {
  constructor(private readonly outbox: Outbox) {}

  async vertelNa(tx: EntityManager, na: string | null, aantal: number): Promise<string | null> {
    const rijen: { id: string; versie: number }[] = await tx.query(
      'SELECT id, versie FROM profiel WHERE $1::text IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [na, aantal],
    );
    await this.outbox.voegToe(tx, ...rijen.map(({ id, versie }) => gebeurtenis(id, versie, 'gewijzigd')));
    return rijen.at(-1)?.id ?? null;
  }
}
