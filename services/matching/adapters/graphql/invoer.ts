import { WEIGERINGSCODES, type Paarcode } from '@regiomatch/matching-kern';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

const MEESTE_PER_BLAD = 100;
const VERSTE_REGEL = 10_000;
const LANGSTE_ID = 64;

/** PostgreSQL refuses a statement that carries NUL. */
export const ZONDER_NUL = /^[^\0]*$/;
const ID = { message: `moet 1 tot en met ${LANGSTE_ID} tekens zijn` };
const TEKENS = { message: 'bevat een teken dat niet mag' };
const LIJST = { message: `mag hoogstens ${MEESTE_PER_BLAD} ids hebben` };

/** An id that may be asked. */
export class Een {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  @Matches(ZONDER_NUL, TEKENS)
  id!: string;
}

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
  @Matches(ZONDER_NUL, TEKENS)
  profielId!: string;
}

export class AanbodBlad extends Blad {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  @Matches(ZONDER_NUL, TEKENS)
  aanbodId!: string;
}

export class WeigeringBlad extends ProfielBlad {
  @IsIn(WEIGERINGSCODES, { message: 'is geen code waarmee een paar geweigerd wordt' })
  code!: Paarcode;
}

export class ParenVanProfiel {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  @Matches(ZONDER_NUL, TEKENS)
  profielId!: string;

  @IsArray()
  @ArrayMaxSize(MEESTE_PER_BLAD, LIJST)
  @ArrayUnique({ message: 'mag een id maar één keer noemen' })
  @IsString({ each: true })
  @Length(1, LANGSTE_ID, { each: true, ...ID })
  @Matches(ZONDER_NUL, { each: true, ...TEKENS })
  aanbodIds!: string[];
}

export class ParenVanAanbod {
  @IsString()
  @Length(1, LANGSTE_ID, ID)
  @Matches(ZONDER_NUL, TEKENS)
  aanbodId!: string;

  @IsArray()
  @ArrayMaxSize(MEESTE_PER_BLAD, LIJST)
  @ArrayUnique({ message: 'mag een id maar één keer noemen' })
  @IsString({ each: true })
  @Length(1, LANGSTE_ID, { each: true, ...ID })
  @Matches(ZONDER_NUL, { each: true, ...TEKENS })
  profielIds!: string[];
}
