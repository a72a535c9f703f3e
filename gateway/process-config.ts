import 'reflect-metadata';
import { GeheelGetal } from '@regiomatch/platform/config';
import { IsIn, IsOptional, IsString, IsUrl, Matches } from 'class-validator';

const URL_RULE = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };

/** Environment of a gateway that runs as its own process. Nothing secret has a default. */
export class GatewayProcessConfig {
  @GeheelGetal(0, 65_535)
  POORT: number = 4_000;

  /** Probes and metrics; never reachable from outside (security.md S41). */
  @GeheelGetal(0, 65_535)
  BEHEER_POORT: number = 9_400;

  @IsString()
  LUISTER: string = '127.0.0.1';

  /** `naam=url|url,naam=url`: every service of the region. */
  @Matches(/^(?:[\w-]+=https?:\/\/[^\s,|]+(?:\|https?:\/\/[^\s,|]+)*(?:,\s*|$))+$/, {
    message: 'is verplicht: naam=url|url,naam=url van elke dienst',
  })
  DIENSTEN!: string;

  @IsUrl(URL_RULE, { message: 'is verplicht: de uitgever van tokens (iss)' })
  OIDC_ISSUER!: string;

  @IsString({ message: 'is verplicht: de audience van tokens (aud)' })
  OIDC_AUDIENCE!: string;

  @IsUrl(URL_RULE, { message: 'is verplicht: waar de openbare sleutels staan' })
  OIDC_JWKS_URL!: string;

  /** With `nee` the gateway explains its schema and knows no rate limits: only for development. */
  @IsIn(['ja', 'nee'], { message: 'is ja of nee' })
  PRODUCTIE: string = 'ja';

  /** With `nee` only tokens open the gateway and nobody signs in with a browser. */
  @IsIn(['ja', 'nee'], { message: 'is ja of nee' })
  BROWSERLOGIN: string = 'ja';

  /** Addresses of proxies whose X-Forwarded-For counts, with commas. */
  @IsOptional()
  @IsString()
  VERTROUWDE_PROXIES: string = '';

  /** Seconds that a stopping gateway still answers, so that the balancer finds another one. */
  @GeheelGetal(0, 30)
  AFBOUW_SECONDEN: number = 3;

  @IsIn(['debug', 'info', 'warn', 'error'])
  LOG_NIVEAU: string = 'info';
}
