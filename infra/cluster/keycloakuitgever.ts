import { randomBytes } from 'node:crypto';
import { demoGebruiker, demoRealm, plaatshouders } from '@regiomatch/keycloak';
import { type RunningKeycloak, startKeycloak } from '@regiomatch/servers';
import type { Uitgever } from './uitgever.js';

const DEMOCLIENT = 'regiomatch-demo';

export interface Keycloakuitgever extends Uitgever {
  readonly server: RunningKeycloak;
}

/** A real Keycloak with the shipped realm and demo users. A demo user that it does not know yet is made when somebody asks a token for it. */
export const startKeycloakuitgever = async (publiekeUrl: string): Promise<Keycloakuitgever> => {
  const realm = demoRealm();
  const env: Record<string, string> = Object.fromEntries(plaatshouders(realm).map((naam) => [naam, randomBytes(24).toString('base64url')]));
  env['PUBLIEKE_URL'] = publiekeUrl;
  env['AFMELD_URL'] = `${publiekeUrl}/login/afgemeld-door-uitgever`;
  const server = await startKeycloak({ realm, env });
  const protocol = `${server.issuer}/protocol/openid-connect`;
  const wachtwoord = env['DEMO_WACHTWOORD'] ?? '';

  const vraagToken = async (gebruiker: string): Promise<{ readonly access_token?: string; readonly error_description?: string }> => {
    const antwoord = await fetch(`${protocol}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: DEMOCLIENT,
        client_secret: env['OIDC_CLIENT_SECRET_DEMO'] ?? '',
        scope: 'openid',
        username: gebruiker.toLowerCase(),
        password: wachtwoord,
      }),
    });
    return (await antwoord.json()) as { access_token?: string; error_description?: string };
  };
  const maakGebruiker = async (gebruiker: string): Promise<void> => {
    const antwoord = await fetch(server.issuer.replace('/realms/', '/admin/realms/') + '/partialImport', {
      method: 'POST',
      headers: { authorization: `Bearer ${await server.adminToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ifResourceExists: 'SKIP', users: [demoGebruiker(gebruiker, wachtwoord)] }),
    });
    if (!antwoord.ok) throw new Error(`Keycloak maakt ${gebruiker} niet aan (${antwoord.status}): ${await antwoord.text()}`);
  };
  return {
    server,
    issuer: server.issuer,
    audience: 'regiomatch',
    jwksUrl: `${protocol}/certs`,
    tokenUrl: `${protocol}/token`,
    geheimVan: (dienst) => env[`OIDC_CLIENT_SECRET_${dienst.toUpperCase()}`] ?? '',
    tokenVan: async (gebruiker) => {
      const { access_token: token } = await vraagToken(gebruiker);
      if (token !== undefined) return token;
      await maakGebruiker(gebruiker);
      const { access_token: daarna, error_description: reden } = await vraagToken(gebruiker);
      if (daarna === undefined) throw new Error(`Keycloak geeft ${gebruiker} geen token: ${reden}`);
      return daarna;
    },
    stop: () => server.stop(),
  };
};
