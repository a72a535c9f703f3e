import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  type JWTVerifyResult,
} from 'jose';
import { actorUitClaims } from './actor-uit-claims.js';
import type { Actor } from './actor.js';
import { AanmeldingOnbereikbaar } from './aanmelding-onbereikbaar.js';
import type { Beveiligingslog } from './beveiligingslog.js';
import { NietAangemeld } from './niet-aangemeld.js';

/** A login server whose tokens count. */
export interface VertrouwdeUitgever {
  readonly iss: string;
  readonly aud: string;
  /** Where its public keys come from. Nothing in a token can name another place (S08). */
  readonly sleutels: { readonly url: string } | JSONWebKeySet;
}

export interface TokenVerifierConfig {
  readonly uitgevers: readonly VertrouwdeUitgever[];
  readonly log: Beveiligingslog;
  readonly klok?: () => Date;
}

const ALGORITMEN = ['RS256'];
const TYPEN = new Set(['jwt', 'at+jwt', 'application/at+jwt']);
const KLOKSPELING_SECONDEN = 5;
/** A disabled user must lose access within a minute (S14), so a verdict is kept for less. */
const BEWAAR_MS = 30_000;
const BEWAAR_AANTAL = 10_000;
const MAX_LENGTE = 8_192;
const OPHALEN = { timeoutDuration: 3_000, cooldownDuration: 30_000, cacheMaxAge: 3_600_000 };
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

interface Bewaard {
  readonly actor: Actor;
  readonly tot: number;
}

/**
 * Turns an `Authorization` header into an actor: signature by a configured key, RS256 only, issuer, audience, time, type and
 * claims (S07, S08, S16). Verdicts are kept for at most 30 seconds by the token's hash, so that the door of every service
 * can verify again at little cost.
 */
export class TokenVerifier {
  private readonly uitgevers: ReadonlyMap<string, VertrouwdeUitgever & { readonly vindSleutel: JWTVerifyGetKey }>;
  private readonly bewaard = new Map<string, Bewaard>();
  private readonly log: Beveiligingslog;
  private readonly klok: () => Date;

  constructor(config: TokenVerifierConfig) {
    this.uitgevers = new Map(config.uitgevers.map((uitgever) => [uitgever.iss, { ...uitgever, vindSleutel: sleutelbron(uitgever.sleutels) }]));
    this.log = config.log;
    this.klok = config.klok ?? (() => new Date());
  }

  /** @throws NietAangemeld when there is no valid token; AanmeldingOnbereikbaar when the issuer's keys cannot be fetched. */
  async verify(authorization: string | undefined): Promise<Actor> {
    if (authorization === undefined || authorization === '') return this.weiger('ontbreekt');
    const token = authorization.length <= MAX_LENGTE ? BEARER.exec(authorization)?.[1] : undefined;
    if (token === undefined) return this.weiger('vorm');

    const hash = createHash('sha256').update(token).digest('base64');
    const nu = this.klok();
    const bekend = this.bewaard.get(hash);
    if (bekend !== undefined && bekend.tot > nu.getTime()) return bekend.actor;

    const { actor, exp } = await this.controleer(token, nu);
    this.bewaar(hash, { actor, tot: Math.min(exp * 1_000, nu.getTime() + BEWAAR_MS) });
    return actor;
  }

  private async controleer(token: string, nu: Date): Promise<{ actor: Actor; exp: number }> {
    const uitgever = this.uitgevers.get(issuerVan(token) ?? '');
    if (uitgever === undefined) return this.weiger('uitgever');

    const { protectedHeader, payload } = await this.controleerHandtekening(token, uitgever, nu);
    if (!TYPEN.has(protectedHeader.typ?.toLowerCase() ?? '')) return this.weiger('type');
    // Keycloak tells its ID and refresh tokens apart by a claim only.
    if (payload['typ'] !== undefined && payload['typ'] !== 'Bearer') return this.weiger('type');

    const actor = actorUitClaims(uitgever.iss, payload);
    if (actor === null || payload.exp === undefined) return this.weiger('claims');
    return { actor, exp: payload.exp };
  }

  private async controleerHandtekening(
    token: string,
    uitgever: VertrouwdeUitgever & { readonly vindSleutel: JWTVerifyGetKey },
    nu: Date,
  ): Promise<JWTVerifyResult> {
    try {
      return await jwtVerify(token, uitgever.vindSleutel, {
        algorithms: ALGORITMEN,
        issuer: uitgever.iss,
        audience: uitgever.aud,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: KLOKSPELING_SECONDEN,
        currentDate: nu,
      });
    } catch (error) {
      if (!gaatOverToken(error)) {
        this.log('keys_unreachable', { iss: uitgever.iss });
        throw new AanmeldingOnbereikbaar();
      }
      return this.weiger(error.code);
    }
  }

  private weiger(reden: string): never {
    this.log('token_refused', { reden });
    throw new NietAangemeld();
  }

  private bewaar(hash: string, oordeel: Bewaard): void {
    this.bewaard.delete(hash);
    this.bewaard.set(hash, oordeel);
    if (this.bewaard.size <= BEWAAR_AANTAL) return;
    const [oudste] = this.bewaard.keys();
    if (oudste !== undefined) this.bewaard.delete(oudste);
  }
}

/** Keys stay good for an hour, also while the provider is away; an unknown one is looked up at once (S44). */
const sleutelbron = (sleutels: VertrouwdeUitgever['sleutels']): JWTVerifyGetKey =>
  'url' in sleutels ? createRemoteJWKSet(new URL(sleutels.url), OPHALEN) : createLocalJWKSet(sleutels);

/** The issuer that an unverified token claims, only to choose the keys that must then prove it. */
const issuerVan = (token: string): string | undefined => {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

/** The rest is about the key server: a failed fetch is a TypeError, an answer that is no JWKS a bare JOSEError. */
const gaatOverToken = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  error.code !== errors.JOSEError.code;
