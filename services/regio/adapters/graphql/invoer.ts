import { COMPONENTEN } from '@regiomatch/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

const GEMEENTECODE = /^\d{4}$/;
const DATUM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Two patterns and not one, because one would take quadratic time on a long text (S27). */
const HEEFT_LETTER = /[\p{L}\p{N}]/u;
const OP_EEN_REGEL = /^\P{Cc}*$/u;
const NAAM_MELDING = 'is geen naam: geef een tekst op één regel';
const CODE_MELDING = 'is geen gemeentecode: geef vier cijfers';

export class GewichtInvoer {
  @IsIn([...COMPONENTEN], { message: 'is geen onderdeel van de rangorde' })
  component!: string;

  @IsInt({ message: 'moet een heel percentage zijn' })
  @Min(0, { message: 'moet 0 of meer zijn' })
  @Max(300, { message: 'mag hoogstens 300 zijn' })
  procent!: number;
}

export class ProgrammaInvoer {
  @Matches(DATUM, { message: 'is geen datum: geef jjjj-mm-dd' })
  geldigVan!: string;

  @IsInt()
  @Min(1_000, { message: 'moet minstens 1000 meter zijn' })
  @Max(60_000, { message: 'mag hoogstens 60000 meter zijn' })
  verblijfstraalMeters!: number;

  @IsInt()
  @Min(0, { message: 'moet 0 of meer zijn' })
  @Max(40, { message: 'mag hoogstens 40 uur zijn' })
  taalurenMinimum!: number;

  @IsInt()
  @Min(1, { message: 'moet minstens 1 dag zijn' })
  @Max(365, { message: 'mag hoogstens 365 dagen zijn' })
  stilstandDagen!: number;

  @IsArray()
  @ArrayMaxSize(COMPONENTEN.length)
  @ArrayUnique(({ component }: GewichtInvoer) => component, { message: 'noemt een onderdeel twee keer' })
  @ValidateNested({ each: true })
  @Type(() => GewichtInvoer)
  gewichten!: GewichtInvoer[];
}

export class SamenwerkingInvoer {
  @Length(1, 200, { message: 'moet 1 tot 200 tekens zijn' })
  @Matches(HEEFT_LETTER, { message: NAAM_MELDING })
  @Matches(OP_EEN_REGEL, { message: NAAM_MELDING })
  naam!: string;

  @IsIn(['subregio', 'arbeidsmarktregio', 'convenant'])
  vorm!: 'subregio' | 'arbeidsmarktregio' | 'convenant';

  @IsArray()
  @ArrayMinSize(1, { message: 'noemt geen enkele gemeente' })
  @ArrayMaxSize(400)
  @ArrayUnique({ message: 'noemt een gemeente twee keer' })
  @Matches(GEMEENTECODE, { each: true, message: CODE_MELDING })
  gemeenten!: string[];
}

export class ContactInvoer {
  @IsOptional()
  @MaxLength(200, { message: 'mag hoogstens 200 tekens zijn' })
  @Matches(OP_EEN_REGEL, { message: NAAM_MELDING })
  naam?: string | null;

  @IsOptional()
  @IsEmail({}, { message: 'is geen e-mailadres' })
  email?: string | null;

  @IsOptional()
  @Matches(/^\+?[\d ()-]{6,30}$/, { message: 'is geen telefoonnummer' })
  telefoon?: string | null;
}

export class OrganisatieInvoer {
  @Length(1, 200, { message: 'moet 1 tot 200 tekens zijn' })
  @Matches(HEEFT_LETTER, { message: NAAM_MELDING })
  @Matches(OP_EEN_REGEL, { message: NAAM_MELDING })
  naam!: string;

  @Matches(GEMEENTECODE, { message: CODE_MELDING })
  gemeentecode!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => ContactInvoer)
  contact?: ContactInvoer | null;
}

export class Plaatsvraag {
  @IsString()
  @MaxLength(100)
  gemeente!: string;

  @IsOptional()
  @MaxLength(100)
  woonplaats?: string | null;

  @IsOptional()
  @MaxLength(10)
  postcode4?: string | null;
}
