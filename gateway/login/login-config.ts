import { IsIn, IsOptional, IsString, IsUrl, Matches, MinLength } from 'class-validator';
import type { LoginOptions } from './login-options.js';

const URL_RULE = { require_tld: false, protocols: ['http', 'https'], require_protocol: true };
/** TLS, or the own machine. */
const VEILIG = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$))/;
const NIET_VEILIG = 'moet met https:// beginnen (http:// mag alleen op de eigen machine)';

/** Environment of sign-in at an OpenID provider. Nothing secret has a default. */
export class LoginConfig {
  @Matches(VEILIG, { message: NIET_VEILIG })
  @IsUrl(URL_RULE, { message: 'is verplicht: de uitgever van tokens (iss)' })
  OIDC_ISSUER!: string;

  @IsOptional()
  @IsUrl(URL_RULE, { message: 'moet het adres van het discovery-document zijn' })
  OIDC_DISCOVERY_URL?: string;

  @IsString({ message: 'is verplicht: naam van de gateway bij de uitgever' })
  OIDC_CLIENT_ID!: string;

  /** A realm file whose variable was not filled in makes `${…}` itself the secret, which everybody knows. */
  @Matches(/^(?!\$\{)/, { message: 'is niet ingevuld: er staat nog ${…}' })
  @MinLength(16, { message: 'moet minstens 16 tekens hebben' })
  @IsString({ message: 'is verplicht: geheim van de gateway bij de uitgever' })
  OIDC_CLIENT_SECRET!: string;

  @Matches(VEILIG, { message: NIET_VEILIG })
  @Matches(/^https?:\/\/[^/?#]+$/, { message: 'moet een adres zonder pad zijn, zoals https://regiomatch.example' })
  @IsString({ message: 'is verplicht: het adres dat gebruikers in hun browser zien' })
  PUBLIEKE_URL!: string;

  @IsString({ message: 'is verplicht: het adres van PostgreSQL voor de rol gateway_app' })
  DATABASE_URL!: string;

  @IsString({ message: 'is verplicht: een of meer sleutels van 32 bytes (base64url), gescheiden door komma’s; de eerste versleutelt' })
  SESSIE_SLEUTEL!: string;

  /** `mfa`, or more values with commas; `geen` asks no second factor and is for demos. */
  @IsString({ message: 'is verplicht: de acr- of amr-waarde voor personeel, zoals mfa; geen zet het uit' })
  VEREISTE_ACR!: string;

  @IsIn(['ja', 'nee'])
  PRODUCTIE: string = 'ja';
}

/** @throws Error when production would let staff in without a second factor. */
export const loginOptions = (config: LoginConfig, rest: Pick<LoginOptions, 'verifier' | 'log' | 'klok'>): LoginOptions => ({
  issuer: config.OIDC_ISSUER,
  discoveryUrl: config.OIDC_DISCOVERY_URL,
  clientId: config.OIDC_CLIENT_ID,
  clientSecret: config.OIDC_CLIENT_SECRET,
  publiekeUrl: new URL(config.PUBLIEKE_URL).origin,
  databaseUrl: config.DATABASE_URL,
  sessieSleutels: lijst(config.SESSIE_SLEUTEL),
  vereisteAcr: vereisteAcr(config),
  ...rest,
});

const vereisteAcr = ({ VEREISTE_ACR, PRODUCTIE }: LoginConfig): readonly string[] => {
  if (VEREISTE_ACR !== 'geen') return lijst(VEREISTE_ACR);
  if (PRODUCTIE === 'ja') throw new Error('VEREISTE_ACR=geen mag niet in productie: personeel meldt zich daar in twee stappen aan.');
  return [];
};

const lijst = (tekst: string): readonly string[] =>
  tekst
    .split(',')
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '');
