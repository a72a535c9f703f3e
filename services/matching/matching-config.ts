import { IsIn } from 'class-validator';

export const OPHALEN = ['geheugen', 'postgres'] as const;

/** Settings of this service, by environment. */
export class MatchingConfig {
  /** `geheugen`: columns in memory, the normal way. `postgres`: straight from the record, slower, for when there is little memory. */
  @IsIn(OPHALEN, { message: `MATCHING_OPHALEN moet een van ${OPHALEN.join(', ')} zijn` })
  MATCHING_OPHALEN: (typeof OPHALEN)[number] = 'geheugen';
}
