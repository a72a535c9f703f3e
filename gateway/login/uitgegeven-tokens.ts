import { decodeJwt } from 'jose';

/** What the provider gave for one sign-in. Stays on the server (S10). */
export interface UitgegevenTokens {
  readonly toegang: string;
  readonly ververs: string;
  /** End of the access token. */
  readonly toegangTot: Date;
}

/** Reads a token answer; a provider that keeps the refresh token as it was does not repeat it. */
export const uitgegeven = (
  antwoord: { readonly access_token: string; readonly refresh_token?: string },
  vorige: string | undefined,
): UitgegevenTokens => {
  const { exp = 0 } = decodeJwt(antwoord.access_token);
  return { toegang: antwoord.access_token, ververs: antwoord.refresh_token ?? vorige ?? '', toegangTot: new Date(exp * 1_000) };
};
