/** The only addresses that answer without a token. `/.well-known/jwks.json` exists only with the local issuer; the login guards its own. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set([
  '/livez',
  '/readyz',
  '/login',
  '/login/terug',
  '/login/afgemeld-door-uitgever',
  '/logout',
  '/.well-known/jwks.json',
]);
