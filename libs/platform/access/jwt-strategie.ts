import passport from 'passport';
import type { TokenVerifier } from './token-verifier.js';

/** Passport strategy `jwt`: signs a request in by its bearer token. Refusals keep their own error, with status and text. */
export class JwtStrategie extends passport.Strategy {
  override readonly name = 'jwt';

  constructor(private readonly verifier: TokenVerifier) {
    super();
  }

  override async authenticate(request: { readonly headers: { readonly authorization?: string } }): Promise<void> {
    try {
      this.success(await this.verifier.verify(request.headers.authorization));
    } catch (error) {
      this.error(error);
    }
  }
}
