/** What `npm run test:keycloak` tells of the Keycloak that it started. */
export interface Keycloakproef {
  readonly issuer: string;
  /** Port of the gateway for which the realm was filled in. */
  readonly poort: number;
  /** Values of the `${NAME}` in the realm. */
  readonly omgeving: Readonly<Record<string, string>>;
  readonly beheerder: { readonly username: string; readonly password: string };
}

export const keycloakproef = (): Keycloakproef => {
  const gegeven = process.env['TOETS_KEYCLOAK'];
  if (gegeven === undefined) throw new Error('TOETS_KEYCLOAK ontbreekt: deze toetsen draaien met `npm run test:keycloak`');
  return JSON.parse(gegeven) as Keycloakproef;
};

/** Asks Keycloak's own API something as its administrator; the path starts after the realm. */
export const beheer = async ({ issuer, beheerder }: Keycloakproef, pad: string, init: RequestInit = {}): Promise<Response> => {
  const { access_token: token } = await post(issuer.replace(/realms\/.*/, 'realms/master'), {
    grant_type: 'password',
    client_id: 'admin-cli',
    ...beheerder,
  });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(issuer.replace('/realms/', '/admin/realms/') + pad, { ...init, headers });
};

/** Asks the token endpoint; the answer may be a refusal. */
export const post = async (
  issuer: string,
  vraag: Readonly<Record<string, string>>,
): Promise<{ readonly access_token?: string; readonly refresh_token?: string; readonly error?: string }> => {
  const antwoord = await fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(vraag) });
  return (await antwoord.json()) as { access_token?: string };
};
