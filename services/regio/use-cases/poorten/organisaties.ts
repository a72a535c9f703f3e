import type { EntityManager } from 'typeorm';
import type { Organisatie } from '../../domain/organisatie.js';
import type { Bladzijde } from '../bladzijde.js';

export interface Organisatiefilter {
  readonly status: Organisatie['status'] | null;
  /** Only this one, for an aanbieder. */
  readonly id: string | null;
}

/** Where organisations are kept. Every change is told in the same transaction. */
export abstract class Organisaties {
  abstract opId(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Organisatie>>;

  abstract zoek(tx: EntityManager, filter: Organisatiefilter, op: Bladzijde): Promise<{ totaal: number; organisaties: Organisatie[] }>;

  abstract voegToe(tx: EntityManager, organisaties: readonly Organisatie[]): Promise<void>;

  /** @throws VersieConflict */
  abstract bewaar(tx: EntityManager, organisatie: Organisatie, gelezenVersie: number): Promise<void>;
}
