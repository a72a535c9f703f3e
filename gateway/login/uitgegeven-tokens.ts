/** What the provider gave for one sign-in. Stays on the server (S10). */
export interface UitgegevenTokens {
  readonly toegang: string;
  readonly ververs: string;
  /** End of the access token. */
  readonly toegangTot: Date;
}
