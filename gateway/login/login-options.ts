import type { Beveiligingslog, TokenVerifier } from '@regiomatch/platform/access';

/** Sign-in of people at an OpenID provider. */
export interface LoginOptions {
  /** The `iss` of the provider, exactly. */
  readonly issuer: string;
  /** Where its discovery document is, when this process reaches the provider by another address than browsers do. */
  readonly discoveryUrl?: string | undefined;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Origin that browsers see, such as `https://regiomatch.example`; the return address is `<origin>/login/terug`. */
  readonly publiekeUrl: string;
  /** Connection of the role `gateway_app`. */
  readonly databaseUrl: string;
  /** Keys of 32 bytes, base64url. The first one encrypts; all of them decrypt, so that a key can be replaced while people work. */
  readonly sessieSleutels: readonly string[];
  /** Values of `acr` or `amr` of which staff must carry one (S15); empty asks nothing more than the provider does. */
  readonly vereisteAcr: readonly string[];
  readonly verifier: TokenVerifier;
  readonly log: Beveiligingslog;
  readonly klok?: () => Date;
}
