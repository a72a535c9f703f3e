import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';

const URL_RULE = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** Environment of a service that runs as its own process. Nothing secret has a default. */
export class ProcessConfig {
  @IsString({ message: 'is verplicht: het adres van PostgreSQL voor deze dienst' })
  DATABASE_URL!: string;

  @IsString({ message: 'is verplicht: het adres van de berichtenbus in PostgreSQL' })
  BUS_URL!: string;

  @Type(() => Number)
  @IsInt({ message: 'moet een geheel getal zijn' })
  @Min(1)
  @Max(65_535)
  POORT: number = 4_100;

  @IsString()
  LUISTER: string = '127.0.0.1';

  @IsUrl(URL_RULE, { message: 'is verplicht: de uitgever van tokens (iss)' })
  OIDC_ISSUER!: string;

  @IsString({ message: 'is verplicht: de audience van tokens (aud)' })
  OIDC_AUDIENCE!: string;

  @IsUrl(URL_RULE, { message: 'is verplicht: waar de openbare sleutels staan' })
  OIDC_JWKS_URL!: string;

  @IsUrl(URL_RULE, { message: 'is verplicht: waar deze dienst een token voor zichzelf haalt' })
  OIDC_TOKEN_URL!: string;

  @IsString({ message: 'is verplicht: naam van deze dienst bij de uitgever' })
  OIDC_CLIENT_ID!: string;

  @IsString({ message: 'is verplicht: geheim van deze dienst bij de uitgever' })
  OIDC_CLIENT_SECRET!: string;

  /** `profielen=http://…:4101,regio=http://…:4102` */
  @IsOptional()
  @IsString()
  DIENSTEN: string = '';

  @IsIn(['debug', 'info', 'warn', 'error'])
  LOG_NIVEAU: string = 'info';
}
