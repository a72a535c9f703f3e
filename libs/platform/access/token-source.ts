/** Gives a service its own token for calls to other services. */
export interface TokenSource {
  /** A bearer token with `rol: dienst` that is valid for at least one more minute. */
  dienstToken(service: string): Promise<string>;
}
