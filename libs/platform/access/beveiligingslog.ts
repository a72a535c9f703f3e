/** Stable names of security events (S42). */
export type Beveiligingsgebeurtenis =
  | 'login_ok'
  | 'login_failed'
  | 'login_blocked'
  | 'logout_ok'
  | 'logout_refused'
  | 'session_ended'
  | 'token_refused'
  | 'keys_unreachable'
  | 'issuer_unreachable'
  | 'sessions_unreachable'
  | 'access_denied';

/**
 * Where security events go: who and what; the receiver adds when. Never a token, a password or a name.
 * A function and not the Logger, so that this area knows nothing of logging.
 */
export type Beveiligingslog = (gebeurtenis: Beveiligingsgebeurtenis, velden: Readonly<Record<string, string | number | null>>) => void;

/** Injection token of the `Beveiligingslog`. */
export const BEVEILIGINGSLOG = Symbol('regiomatch.beveiligingslog');
