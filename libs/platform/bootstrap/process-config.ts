import { GeheelGetal } from '../config/index.js';
import { IsIn, IsOptional, IsString, IsUrl, Matches, ValidateIf } from 'class-validator';

const URL_RULE = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** Environment of a service that runs as its own process. Nothing secret has a default. */
export class ProcessConfig {
  @IsString({ message: 'is verplicht: het adres van PostgreSQL voor deze dienst' })
  DATABASE_URL!: string;

  /** Most connections to the database at once. */
  @GeheelGetal(2, 100)
  DATABASE_POOL: number = 10;

  /** `host:port,host:port`. Without it the bus is in PostgreSQL. */
  @IsOptional()
  @IsString()
  KAFKA_BROKERS?: string;

  @ValidateIf(({ KAFKA_BROKERS }: ProcessConfig) => KAFKA_BROKERS === undefined)
  @IsString({ message: 'is verplicht zonder KAFKA_BROKERS: het adres van de berichtenbus in PostgreSQL' })
  BUS_URL?: string;

  @GeheelGetal(1, 65_535)
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

  /** `profielen=http://…:4101|http://…:4201,regio=http://…:4102` */
  @IsOptional()
  @Matches(/^(?:[\w-]+=https?:\/\/[^\s,|]+(?:\|https?:\/\/[^\s,|]+)*(?:,\s*|$))*$/, { message: 'schrijf naam=url|url,naam=url' })
  DIENSTEN: string = '';

  /** Seconds that a stopping service still answers, so that callers find another address. */
  @GeheelGetal(0, 30)
  AFBOUW_SECONDEN: number = 3;

  @IsIn(['debug', 'info', 'warn', 'error'])
  LOG_NIVEAU: string = 'info';
}
