import type { TokenSource } from '../access/index.js';
import { DienstOnbereikbaar } from '../graphql/index.js';

interface Kept {
  readonly token: string;
  readonly until: number;
}

/** Service tokens by OAuth client credentials, kept until a minute before they end. */
export const clientCredentials = (tokenUrl: string, clientId: string, secret: string): TokenSource => {
  let kept: Kept | null = null;
  return {
    dienstToken: async () => {
      if (kept && kept.until > Date.now()) return kept.token;
      const answer = await fetch(tokenUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null);
      if (!answer?.ok) throw new DienstOnbereikbaar('uitgever');
      const { access_token: token, expires_in: seconds } = (await answer.json()) as { access_token: string; expires_in: number };
      kept = { token, until: Date.now() + (seconds - 60) * 1_000 };
      return token;
    },
  };
};
