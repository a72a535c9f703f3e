import * as openid from 'openid-client';
import { AanmeldingOnbereikbaar } from '@regiomatch/platform/access';
import type { Aanmeldpoging } from './aanmeldpoging.js';
import type { LoginOptions } from './login-options.js';
import { isStoring } from './storing.js';
import { uitgegeven, type UitgegevenTokens } from './uitgegeven-tokens.js';
import { VerversenGeweigerd } from './verversen-geweigerd.js';

export interface NieuweAanmelding {
  readonly tokens: UitgegevenTokens;
  readonly sub: string;
  readonly sid: string | null;
}

const WACHT_SECONDEN = 3;
/** A provider that was there this long ago is there: sign-ins in a row share one look. */
const VERS_MS = 5_000;

/** The OpenID provider, by discovery. Whatever keeps it from answering becomes AanmeldingOnbereikbaar. */
export class Uitgever {
  private bekend: { readonly config: openid.Configuration; readonly op: number } | undefined;
  readonly terugadres: string;

  constructor(private readonly options: LoginOptions) {
    this.terugadres = `${options.publiekeUrl}/login/terug`;
  }

  /** Where the browser goes to sign in. Asks the provider first, so that nobody is sent to a page that does not answer (S44). */
  async aanmeldadres(poging: Aanmeldpoging): Promise<string> {
    const acr = this.options.vereisteAcr.join(' ');
    return openid.buildAuthorizationUrl(await this.config(VERS_MS), {
      redirect_uri: this.terugadres,
      scope: 'openid',
      state: poging.state,
      nonce: poging.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(poging.verifier),
      code_challenge_method: 'S256',
      ui_locales: 'nl',
      ...(acr === '' ? {} : { acr_values: acr }),
    }).href;
  }

  /** @throws openid-client's errors when state, nonce, iss, code or the ID token do not hold (S09). */
  async wisselIn(parameters: string, poging: Aanmeldpoging): Promise<NieuweAanmelding> {
    const antwoord = await this.vraag((config) =>
      openid.authorizationCodeGrant(config, new URL(this.terugadres + parameters), {
        expectedState: poging.state,
        expectedNonce: poging.nonce,
        pkceCodeVerifier: poging.verifier,
        idTokenExpected: true,
      }),
    );
    const claims = antwoord.claims();
    const sid = claims?.['sid'];
    return { tokens: uitgegeven(antwoord, undefined), sub: `${this.options.issuer}#${claims?.sub}`, sid: typeof sid === 'string' ? sid : null };
  }

  /** @throws VerversenGeweigerd, AanmeldingOnbereikbaar */
  async ververs(tokens: UitgegevenTokens): Promise<UitgegevenTokens> {
    try {
      return uitgegeven(await this.vraag((config) => openid.refreshTokenGrant(config, tokens.ververs)), tokens.ververs);
    } catch (error) {
      if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') throw new VerversenGeweigerd();
      // The provider refuses us, or answers nonsense: that says nothing about this user.
      throw new AanmeldingOnbereikbaar();
    }
  }

  /** Ends the sign-in at the provider too, as far as it listens. */
  async trekIn(tokens: UitgegevenTokens): Promise<void> {
    await this.vraag((config) => openid.tokenRevocation(config, tokens.ververs)).catch(() => undefined);
  }

  /** Where the browser can go to leave the provider's own session. Without `id_token_hint`: no token goes into an address (S10, S36). */
  async afmeldadres(): Promise<string | null> {
    const config = await this.config(Infinity).catch(() => undefined);
    if (config?.serverMetadata().end_session_endpoint === undefined) return null;
    return openid.buildEndSessionUrl(config, { post_logout_redirect_uri: `${this.options.publiekeUrl}/` }).href;
  }

  /** Address of the provider's public keys. */
  async sleuteladres(): Promise<string> {
    return (await this.config(Infinity)).serverMetadata().jwks_uri ?? '';
  }

  private async vraag<T>(werk: (config: openid.Configuration) => Promise<T>): Promise<T> {
    const config = await this.config(Infinity);
    return werk(config).catch((error: unknown) => {
      throw isStoring(error) ? new AanmeldingOnbereikbaar() : error;
    });
  }

  private async config(hoogstensMs: number): Promise<openid.Configuration> {
    if (this.bekend !== undefined && Date.now() - this.bekend.op < hoogstensMs) return this.bekend.config;
    const { issuer, discoveryUrl, clientId, clientSecret } = this.options;
    const adres = new URL(discoveryUrl ?? `${issuer}/.well-known/openid-configuration`);
    const config = await openid
      .discovery(adres, clientId, undefined, openid.ClientSecretPost(clientSecret), {
        timeout: WACHT_SECONDEN,
        execute: [openid.enableNonRepudiationChecks, ...(adres.protocol === 'http:' ? [openid.allowInsecureRequests] : [])],
      })
      .catch(() => undefined);
    if (config?.serverMetadata().issuer !== issuer) throw new AanmeldingOnbereikbaar();
    this.bekend = { config, op: Date.now() };
    return config;
  }
}
