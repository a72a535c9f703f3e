import type { EntityManager } from 'typeorm';
import type { Samenwerking } from '../../domain/samenwerking.js';
import type { Bladzijde } from '../bladzijde.js';

/** Where samenwerkingen are kept. Every change is told in the same transaction. */
export abstract class Samenwerkingen {
  abstract opId(tx: EntityManager, id: string): Promise<Samenwerking | null>;

  abstract zoek(tx: EntityManager, gemeentecode: string | null, op: Bladzijde): Promise<{ totaal: number; samenwerkingen: Samenwerking[] }>;

  /** Version 1 is new; a later version only over the one before it. @throws VersieConflict */
  abstract bewaar(tx: EntityManager, samenwerking: Samenwerking): Promise<void>;
}
