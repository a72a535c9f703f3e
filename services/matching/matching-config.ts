import { IsIn } from 'class-validator';

const OPHALEN = ['geheugen', 'postgres'] as const;
export type Ophalen = (typeof OPHALEN)[number];

/** Settings of this service, by environment. */
export class MatchingConfig {
  /** `geheugen`: columns in memory, the normal way. `postgres`: straight from the record, slower, for when there is little memory. */
  @IsIn(OPHALEN, { message: `MATCHING_OPHALEN moet een van ${OPHALEN.join(', ')} zijn` })
  MATCHING_OPHALEN: Ophalen = 'geheugen';
}
