/** Who signs tokens for the region: an OpenID provider. */
export interface Uitgever {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly tokenUrl: string;
  /** Secret of a service at this provider. */
  geheimVan(dienst: string): string;
  /** A token for a demo user, as the login page would get it. */
  tokenVan(gebruiker: string): Promise<string>;
  stop(): Promise<void>;
}
