import type { Proef } from './proef.js';

/** Something that can go wrong in a region of separate processes. */
export interface Storing {
  readonly naam: string;
  /** How often, in the short and in the long form of the suite; 0: not in that form. */
  readonly keren: { readonly kort: number; readonly lang: number };
  /** Brings its own load. */
  readonly zonderSchrijvers?: boolean;
  /** Only where a Meilisearch was given. */
  readonly zoekserver?: boolean;
  /** What must hold once the writers rest and nothing was lost. */
  achteraf?(proef: Proef): Promise<void>;
  /** Hurts the region while offers change, and repairs what does not repair itself. @throws when the region answers wrongly meanwhile */
  doe(proef: Proef, lang: boolean): Promise<void>;
}
