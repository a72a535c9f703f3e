import { WEIGERINGSCODES, type Paarcode } from '@regiomatch/matching-kern';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';

const MEESTE_PER_BLAD = 100;
const VERSTE_REGEL = 10_000;
const LANGSTE_ID = 64;

const ID = { message: `moet 1 tot en met ${LANGSTE_ID} tekens zijn` };
const LIJST = { message: `mag hoogstens ${MEESTE_PER_BLAD} ids hebben` };

/** A page: at most 100 lines, and not deeper than anyone reads (security.md S17). */
export class Blad {
  @IsInt({ message: 'moet een heel getal zijn' })
  @Min(1, { message: 'moet minstens 1 zijn' })
  @Max(MEESTE_PER_BLAD, { message: `mag hoogstens ${MEESTE_PER_BLAD} zijn` })
  aantal: number = 20;

  @IsInt({ message: 'moet een heel getal zijn' })
  @Min(0, { message: 'mag niet negatief zijn' })
  @Max(VERSTE_REGEL, { message: `mag hoogstens ${VERSTE_REGEL} zijn` })
  vanaf: number = 0;
}

export class ProfielBlad extends Blad {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  profielId!: string;
}

export class AanbodBlad extends Blad {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  aanbodId!: string;
}

export class WeigeringBlad extends ProfielBlad {
  @IsIn(WEIGERINGSCODES, { message: 'is geen code waarmee een paar geweigerd wordt' })
  code!: Paarcode;
}

export class ParenVanProfiel {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  profielId!: string;

  @IsArray()
  @ArrayMaxSize(MEESTE_PER_BLAD, LIJST)
  @ArrayUnique({ message: 'mag een id maar één keer noemen' })
  @IsString({ each: true })
  @Length(1, LANGSTE_ID, { each: true, ...ID })
  aanbodIds!: string[];
}

export class ParenVanAanbod {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  aanbodId!: string;

  @IsArray()
  @ArrayMaxSize(MEESTE_PER_BLAD, LIJST)
  @ArrayUnique({ message: 'mag een id maar één keer noemen' })
  @IsString({ each: true })
  @Length(1, LANGSTE_ID, { each: true, ...ID })
  profielIds!: string[];
}
