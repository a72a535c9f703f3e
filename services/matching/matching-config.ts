import { IsIn, IsOptional, IsString, IsUrl, Matches } from 'class-validator';
import type { Zoekserveradres } from './adapters/meilisearch/zoekserver.js';

const OPHALEN = ['geheugen', 'postgres'] as const;
export type Ophalen = (typeof OPHALEN)[number];

/** Settings of this service, by environment. */
export class MatchingConfig {
  /** `geheugen`: columns in memory, the normal way. `postgres`: straight from the record, slower, for when there is little memory. */
  @IsIn(OPHALEN, { message: `MATCHING_OPHALEN moet een van ${OPHALEN.join(', ')} zijn` })
  MATCHING_OPHALEN: Ophalen = 'geheugen';

  /** Address of Meilisearch; absent: the record itself is searched. */
  @IsOptional()
  @IsUrl(
    { require_tld: false, protocols: ['http', 'https'], require_protocol: true },
    { message: 'moet het adres van Meilisearch zijn, met http of https' },
  )
  MEILI_URL?: string;

  @IsOptional()
  @IsString()
  MEILI_KEY?: string;

  /** Name of the index, where several regions share one Meilisearch. */
  @Matches(/^[A-Za-z0-9_-]{1,100}$/, { message: 'mag alleen letters, cijfers, - en _ hebben' })
  MEILI_INDEX: string = 'regiomatch-aanbod';

  /** Where the search index is; null without one. */
  get zoekindex(): Zoekserveradres | null {
    return this.MEILI_URL === undefined ? null : { url: this.MEILI_URL, sleutel: this.MEILI_KEY ?? null, index: this.MEILI_INDEX };
  }
}
