import passport from 'passport';
import type { TokenVerifier } from './token-verifier.js';

/**
 * Passport strategy `jwt`: signs a request in by its bearer token. Refusals keep their own error, with status and text. Like every
 * strategy of Nest it registers itself; passport is one per process, so the newest one counts.
 */
export class JwtStrategie extends passport.Strategy {
  override readonly name = 'jwt';

  constructor(private readonly verifier: TokenVerifier) {
    super();
    passport.use(this.name, this);
  }

  override async authenticate(request: { readonly headers: { readonly authorization?: string } }): Promise<void> {
    try {
      this.success(await this.verifier.verify(request.headers.authorization));
    } catch (error) {
      this.error(error);
    }
  }
}
