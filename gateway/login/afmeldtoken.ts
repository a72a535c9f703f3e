import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { AanmeldingOnbereikbaar } from '@regiomatch/platform/access';
import type { LoginOptions } from './login-options.js';
import type { Uitgever } from './uitgever.js';

/** Which sessions the provider ended: one by its `sid`, or all of a user. */
export interface Afmelding {
  readonly sid: string | null;
  /** User key `<iss>#<sub>`. */
  readonly sub: string | null;
  readonly op: Date;
}

const GEBEURTENIS = 'http://schemas.openid.net/event/backchannel-logout';
const TYPEN = new Set(['logout+jwt', 'jwt']);
/** A message that is older was lost and found again by somebody. */
const OUDST = '120s';

/** Reads logout tokens as OpenID Connect Back-Channel Logout 1.0 §2.6 asks. */
export class Afmeldtoken {
  private sleutels: ReturnType<typeof createRemoteJWKSet> | undefined;

  constructor(
    private readonly uitgever: Uitgever,
    private readonly options: LoginOptions,
  ) {}

  /** Null when the token proves nothing. @throws AanmeldingOnbereikbaar when the provider's keys cannot be had. */
  async lees(token: string): Promise<Afmelding | null> {
    this.sleutels ??= createRemoteJWKSet(new URL(await this.uitgever.sleuteladres()), { timeoutDuration: 3_000 });
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.sleutels, {
        algorithms: ['RS256'],
        issuer: this.options.issuer,
        audience: this.options.clientId,
        requiredClaims: ['iat', 'jti', 'events'],
        maxTokenAge: OUDST,
        clockTolerance: 5,
      });
      return TYPEN.has(protectedHeader.typ?.toLowerCase() ?? 'jwt') ? this.afmelding(payload) : null;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== errors.JOSEError.code) return null;
      throw new AanmeldingOnbereikbaar();
    }
  }

  private afmelding(payload: JWTPayload): Afmelding | null {
    const { sid, sub, events, nonce, iat = 0 } = payload;
    if (typeof events !== 'object' || events === null || !(GEBEURTENIS in events) || nonce !== undefined) return null;
    if (typeof sid !== 'string' && typeof sub !== 'string') return null;
    return {
      sid: typeof sid === 'string' ? sid : null,
      sub: typeof sub === 'string' ? `${this.options.issuer}#${sub}` : null,
      op: new Date(iat * 1_000),
    };
  }
}
