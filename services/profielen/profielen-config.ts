import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Environment of this service. Defaults are safe; nothing here is secret. */
export class ProfielenConfig {
  /** How many profiles one user may open within `PROFIELEN_OPENINGEN_MINUTEN` (security.md S22). */
  @Type(() => Number)
  @IsInt({ message: 'moet een geheel getal zijn' })
  @Min(1)
  @Max(100_000)
  PROFIELEN_OPENINGEN_MEEST: number = 100;

  @Type(() => Number)
  @IsInt({ message: 'moet een geheel getal zijn' })
  @Min(1)
  @Max(1_440)
  PROFIELEN_OPENINGEN_MINUTEN: number = 10;
}
