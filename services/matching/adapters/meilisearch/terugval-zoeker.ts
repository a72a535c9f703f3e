import { Injectable } from '@nestjs/common';
import type { Zoekhits, Zoekvraag } from '../../domain/zoeken/zoekvraag.js';
import { Zoeker } from '../../use-cases/bronnen/zoeker.js';
import { PostgresZoeker } from '../zoeken/postgres-zoeker.js';
import { Indexpeiler } from './indexpeiler.js';
import { MeiliZoeker } from './meili-zoeker.js';

/** Searches in the index while that can be done, and in the record when not; the answer says which. */
@Injectable()
export class TerugvalZoeker extends Zoeker {
  constructor(
    private readonly index: MeiliZoeker,
    private readonly database: PostgresZoeker,
    private readonly peiler: Indexpeiler,
  ) {
    super();
  }

  async zoek(vraag: Zoekvraag): Promise<Zoekhits> {
    if (this.peiler.bruikbaar) {
      try {
        return await this.index.zoek(vraag);
      } catch (error) {
        if (!this.peiler.meld(error)) throw error;
      }
    }
    return { ...(await this.database.zoek(vraag)), zoekstand: 'beperkt' };
  }
}
