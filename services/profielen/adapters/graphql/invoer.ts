import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const ZONDER_STUURTEKENS = /^[^\p{Cc}]*$/u;
const ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const ID_MELDING = { message: 'is geen id van een profiel' };

export class ProfielFilterInvoer {
  @IsOptional()
  @MaxLength(40)
  @Matches(ZONDER_STUURTEKENS)
  fase?: string | null;

  @IsOptional()
  @MaxLength(512)
  @Matches(ZONDER_STUURTEKENS)
  regievoerder?: string | null;
}

export class Blad {
  @IsInt()
  @Min(1, { message: 'vraag minstens 1 rij' })
  @Max(100, { message: 'vraag hoogstens 100 rijen tegelijk' })
  aantal!: number;

  @IsInt()
  @Min(0, { message: 'kan niet onder 0 beginnen' })
  @Max(1_000_000)
  vanaf!: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProfielFilterInvoer)
  filter?: ProfielFilterInvoer | null;
}

export class ImportArgumenten {
  @IsString()
  bestand!: string;

  @IsIn(['JSON', 'CSV'])
  formaat!: 'JSON' | 'CSV';

  @IsBoolean()
  proef!: boolean;

  @IsBoolean()
  alleenGoede!: boolean;

  @IsOptional()
  @MaxLength(512, { message: 'mag hoogstens 512 tekens zijn' })
  @Matches(/^[^\p{Cc}\s]+$/u, { message: 'is de gebruiker die de regie krijgt, zonder spaties' })
  regievoerder?: string | null;
}

export class MatchprofielIds {
  @ArrayMaxSize(1_000, { message: 'vraag hoogstens 1000 profielen tegelijk' })
  @Matches(ID, { each: true, ...ID_MELDING })
  ids!: string[];

  @MaxLength(200)
  @Matches(/^[^\p{Cc}]{3,}$/u, { message: 'noem het doel, op één regel' })
  doel!: string;
}

export class MatchprofielBlad {
  @IsOptional()
  @Matches(ID, ID_MELDING)
  vanafId?: string | null;

  @IsInt()
  @Min(1)
  @Max(1_000)
  aantal!: number;

  @MaxLength(200)
  @Matches(/^[^\p{Cc}]{3,}$/u, { message: 'noem het doel, op één regel' })
  doel!: string;
}
