import { DAGDELEN, DAGEN, TAALNIVEAUS, type Dag, type Dagdeel, type Taalniveau } from '@regiomatch/contracts';
import { naarDagdeelmasker, naarNiveau } from '@regiomatch/matching-kern';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Omgeving, Zoekfilter } from '../../domain/zoeken/zoekvraag.js';
import { Blad, ZONDER_NUL } from './invoer.js';

const MEESTE_KEUZES = 50;
const LANGSTE_KEUZE = 200;
const LANGSTE_TEKST = 200;
const VERSTE_STRAAL_METERS = 200_000;
const DAGDEELNAMEN = DAGEN.flatMap((dag) => DAGDELEN.map((dagdeel) => `${dag}-${dagdeel}`));

const KEUZES = { message: `mag hoogstens ${MEESTE_KEUZES} keuzes hebben` };
const KEUZE = { each: true, message: `elke keuze is 1 tot en met ${LANGSTE_KEUZE} tekens` };
const TEKENS = { each: true, message: 'bevat een teken dat niet mag' };
const NODIG = { message: 'is nodig: noem een woonplaats, of een punt met lat en lon' };

export class KenmerkKeuze {
  @IsString()
  @Length(1, LANGSTE_KEUZE)
  @Matches(ZONDER_NUL)
  naam!: string;

  @IsString()
  @MaxLength(LANGSTE_KEUZE)
  @Matches(ZONDER_NUL)
  waarde!: string;
}

export class Cirkel {
  @ValidateIf(({ lat, lon, woonplaats }: Cirkel) => typeof woonplaats === 'string' || typeof lat !== 'number' || typeof lon !== 'number')
  @IsString(NODIG)
  @Length(1, LANGSTE_KEUZE, { message: `moet 1 tot en met ${LANGSTE_KEUZE} tekens zijn` })
  @Matches(ZONDER_NUL)
  woonplaats?: string | null;

  @IsOptional()
  @Matches(/^\d{4}$/, { message: 'moet vier cijfers zijn' })
  gemeentecode?: string | null;

  @IsOptional()
  @IsLatitude({ message: 'moet een breedtegraad zijn' })
  lat?: number | null;

  @IsOptional()
  @IsLongitude({ message: 'moet een lengtegraad zijn' })
  lon?: number | null;

  @IsInt({ message: 'moet een heel aantal meters zijn' })
  @Min(1, { message: 'moet minstens 1 meter zijn' })
  @Max(VERSTE_STRAAL_METERS, { message: `mag hoogstens ${VERSTE_STRAAL_METERS} meter zijn` })
  meters!: number;
}

export class AanbodFilter {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEESTE_KEUZES, KEUZES)
  @Length(1, LANGSTE_KEUZE, KEUZE)
  @Matches(ZONDER_NUL, TEKENS)
  soorten?: string[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEESTE_KEUZES, KEUZES)
  @Length(1, LANGSTE_KEUZE, KEUZE)
  @Matches(ZONDER_NUL, TEKENS)
  gemeenten?: string[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEESTE_KEUZES, KEUZES)
  @Length(1, LANGSTE_KEUZE, KEUZE)
  @Matches(ZONDER_NUL, TEKENS)
  woonplaatsen?: string[] | null;

  @IsOptional()
  @IsArray()
  @IsIn(TAALNIVEAUS, { each: true, message: `moet een van ${TAALNIVEAUS.join(', ')} zijn` })
  taalniveaus?: Taalniveau[] | null;

  @IsOptional()
  @IsArray()
  @IsIn(DAGDEELNAMEN, { each: true, message: 'moet een dagdeel zijn zoals ma-ochtend' })
  dagdelen?: string[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEESTE_KEUZES, KEUZES)
  @ValidateNested({ each: true })
  @Type(() => KenmerkKeuze)
  kenmerken?: KenmerkKeuze[] | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MEESTE_KEUZES, KEUZES)
  @Length(1, LANGSTE_KEUZE, KEUZE)
  @Matches(ZONDER_NUL, TEKENS)
  aanbieders?: string[] | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => Cirkel)
  rondom?: Cirkel | null;

  @IsOptional()
  @IsBoolean()
  metPlek?: boolean | null;
}

export class Zoekinvoer extends Blad {
  @IsOptional()
  @IsString()
  @MaxLength(LANGSTE_TEKST, { message: `mag hoogstens ${LANGSTE_TEKST} tekens zijn` })
  tekst?: string | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => AanbodFilter)
  filter?: AanbodFilter | null;
}

const naarOmgeving = ({ woonplaats, gemeentecode, lat, lon, meters }: Cirkel): Omgeving =>
  typeof woonplaats === 'string' ? { woonplaats, gemeentecode: gemeentecode ?? null, meters } : { lat: lat ?? 0, lon: lon ?? 0, meters };

/** `naam=waarde` per name, because within one name one value is enough and all names hold together. */
const perNaam = (keuzes: readonly KenmerkKeuze[]): readonly (readonly string[])[] => {
  const lijsten = new Map<string, string[]>();
  for (const { naam, waarde } of keuzes) lijsten.set(naam, [...(lijsten.get(naam) ?? []), `${naam}=${waarde}`]);
  return [...lijsten.values()];
};

const naarDagdeel = (naam: string): { dag: Dag; dagdeel: Dagdeel } => {
  const [dag, dagdeel] = naam.split('-') as [Dag, Dagdeel];
  return { dag, dagdeel };
};

export const naarZoekfilter = (filter: AanbodFilter): Zoekfilter => ({
  soorten: filter.soorten ?? [],
  gemeenten: filter.gemeenten ?? [],
  woonplaatsen: filter.woonplaatsen ?? [],
  taalniveaus: (filter.taalniveaus ?? []).map(naarNiveau),
  dagdelen: naarDagdeelmasker((filter.dagdelen ?? []).map(naarDagdeel)),
  kenmerken: perNaam(filter.kenmerken ?? []),
  aanbieders: filter.aanbieders ?? [],
  rondom: filter.rondom ? naarOmgeving(filter.rondom) : null,
  metPlek: filter.metPlek === true,
});
