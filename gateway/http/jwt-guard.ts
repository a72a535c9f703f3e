import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';

/** Signs a request in with the passport strategy `jwt` and puts the actor on it. */
@Injectable()
export class JwtGuard extends AuthGuard('jwt') {
  constructor() {
    super({ property: 'actor', session: false });
  }

  /** The strategy refuses with an error of its own, which says more than passport's. */
  override handleRequest<T>(error: unknown, actor: T): T {
    if (error) throw error;
    return actor;
  }
}
