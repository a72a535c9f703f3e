/** The only addresses that answer without a token. The two of the login exist only with the local issuer. */
export const OPEN_ROUTES: ReadonlySet<string> = new Set(['/livez', '/readyz', '/login', '/.well-known/jwks.json']);
