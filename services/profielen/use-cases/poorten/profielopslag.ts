import type { Matchprofiel } from '@regiomatch/contracts';
import type { EntityManager } from 'typeorm';
import type { Profiel } from '../../domain/profiel.js';
import type { Profielstand } from '../../domain/profielstand.js';

export interface Profielfilter {
  readonly fase: string | null;
  readonly regievoerder: string | null;
}

/** Where profiles are kept. What a transaction sees depends on for whom it works: row-level security is the second wall (S04). */
export abstract class Profielopslag {
  /** Null when there is none, or none that this transaction may see. */
  abstract vind(tx: EntityManager, id: string): Promise<Profiel | null>;

  /** In order of id. */
  abstract lijst(
    tx: EntityManager,
    filter: Profielfilter,
    aantal: number,
    vanaf: number,
  ): Promise<{ readonly totaal: number; readonly profielen: readonly Profiel[] }>;

  /** Those that exist and may be seen, locked until the end of the transaction. */
  abstract vergrendel(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Profiel>>;

  /** Match profiles as they hold on the day; reads nothing of class P3. Unknown ids are left out. */
  abstract matchprofielen(tx: EntityManager, ids: readonly string[], dag: string): Promise<readonly Matchprofiel[]>;

  /** The next ones in order of id, after `naId`; for a rebuild. */
  abstract matchprofielenNa(tx: EntityManager, naId: string | null, aantal: number, dag: string): Promise<readonly Matchprofiel[]>;

  /** Ids whose match profile the calendar has changed since it was last told; at most `aantal`, after `naId`. */
  abstract verouderd(
    tx: EntityManager,
    naId: string | null,
    aantal: number,
    dag: string,
  ): Promise<{ readonly ids: readonly string[]; readonly laatste: string | null }>;

  /** People per gemeente. */
  abstract aantallen(tx: EntityManager, gemeentecodes: readonly string[] | null): Promise<ReadonlyMap<string, number>>;

  /**
   * Stores what changed, each with its event. Answers the ids that could not be stored: of a new profile because the id is in use (perhaps
   * out of sight), of an old one because somebody else was first.
   */
  abstract bewaar(tx: EntityManager, profielen: readonly Profiel[], dag: string): Promise<ReadonlySet<string>>;

  /** Erases a person from every table (AVG 17). False when somebody changed the profile after it was read. */
  abstract wis(tx: EntityManager, stand: Profielstand): Promise<boolean>;

  /** Last versions of erased profiles with these ids; most have none. */
  abstract gewisteVersies(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** Forgets the versions of profiles that were erased more than 30 days ago. */
  abstract vergeetGewiste(tx: EntityManager): Promise<void>;
}
