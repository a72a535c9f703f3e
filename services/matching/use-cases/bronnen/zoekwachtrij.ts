import type { EntityManager } from 'typeorm';

/** Port of what follows the record for search: it hears of each change in the transaction of its effect, so that none is lost. */
export abstract class Zoekwachtrij {
  /** @param nrs numbers of the changed offers in the search tables */
  abstract voegToe(tx: EntityManager, nrs: readonly string[]): Promise<void>;
}
