import type { EntityManager } from 'typeorm';

/** The present state of one kind of subject, as events: what a consumer that lost its copy, or never had one, is filled from. */
export interface Momentopname {
  /**
   * Tells the next subjects after `na` (null: from the start), at most `aantal`, in the order of their ids, with the version they have now.
   * @returns the last one told, or null when there were none
   */
  vertelNa(tx: EntityManager, na: string | null, aantal: number): Promise<string | null>;
}
