import type { NogTeBepalen } from '../oordeel.js';
import type { Paarcode } from '../regels/weigeringscode.js';
import type { Punten } from '../score/punten.js';

/** A page of a ranked list: `aantal` lines from line `vanaf` (0 is the first). */
export interface Pagina {
  readonly aantal: number;
  readonly vanaf: number;
}

/** A match with all that explains its place in the list. */
export interface Treffer {
  readonly id: string;
  readonly meters: number;
  readonly punten: Punten;
  /** Sum of `punten`. */
  readonly score: number;
  readonly nogTeBepalen: readonly NogTeBepalen[];
}

/** Codes that are counted within the radius; what lies outside is one number of its own (rules.md §3, counts). */
export type Telcode = Exclude<Paarcode, 'BUITEN_STRAAL'>;

export type Telling = Readonly<Record<Telcode, number>>;

/** Answer of person → offers. */
export interface Zoekresultaat {
  readonly treffers: readonly Treffer[];
  readonly totaalMatches: number;
  /** Per code the open offers within the radius that it applies to; an offer with two codes counts for both. */
  readonly tellingPerCode: Telling;
  /** Ids of offers that the person already holds, as far as they are known here, by code point. */
  readonly lopend: readonly string[];
  /** Open offers outside the radius. */
  readonly buitenStraal: number;
}

export interface Geweigerde {
  readonly id: string;
  readonly meters: number;
  /** Every code of the pair. */
  readonly codes: readonly Paarcode[];
}

/** A page of the offers that one code applies to, nearest first, then by id. */
export interface Geweigerden {
  readonly geweigerd: readonly Geweigerde[];
  readonly totaal: number;
}

/** Answer of offer → people. */
export interface Mensenresultaat {
  /** Only people of the segments that the caller may read. */
  readonly treffers: readonly Treffer[];
  /** Matches in those segments. */
  readonly totaalMatches: number;
  readonly tellingPerCode: Telling;
  readonly lopend: readonly string[];
  /** Matches per other gemeentecode; gemeenten without a match are left out. */
  readonly aantalElders: ReadonlyMap<string, number>;
}
