import { createHash, randomUUID } from 'node:crypto';
import { type IncomingMessage, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Proefgebruiker {
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
  uitgeschakeld?: boolean;
}

export interface Proefuitgever {
  readonly issuer: string;
  /** What it did, in order: `code`, `ververs`, `intrekken`. */
  readonly gevraagd: string[];
  /** Everything secret that it ever gave out. */
  readonly geheimen: string[];
  /** Does not answer, as a server behind a broken line: connections are cut. */
  weg: boolean;
  /** Milliseconds before a token answer. */
  traag: number;
  /** Changes in the ID tokens that it gives. */
  idToken: { readonly claims?: Readonly<Record<string, unknown>>; readonly sleutel?: CryptoKey };
  readonly vreemdeSleutel: CryptoKey;
  /** What a person does in the browser at the provider: the address where the browser goes back to. */
  meldAan(adres: string, gebruiker: Proefgebruiker): URL;
  afmeldtoken(claims: Readonly<Record<string, unknown>>, kop?: object, sleutel?: CryptoKey): Promise<string>;
  stop(): Promise<void>;
}

interface Uitgifte {
  readonly gebruiker: Proefgebruiker;
  readonly sid: string;
  readonly nonce?: string;
  readonly uitdaging?: string;
}

export const CLIENT = { clientId: 'regiomatch-gateway', clientSecret: 'geheim-van-de-gateway-in-de-toets' };
const GEBEURTENIS = { 'http://schemas.openid.net/event/backchannel-logout': {} };

/** A small OpenID provider on loopback. It keeps the rules that a real one keeps: codes and PKCE count once, refusals are in OAuth's words. */
export const startProefuitgever = async (klok: () => Date = () => new Date()): Promise<Proefuitgever> => {
  const eigen = await generateKeyPair('RS256', { extractable: true });
  const vreemd = await generateKeyPair('RS256', { extractable: true });
  const codes = new Map<string, Uitgifte>();
  const ververs = new Map<string, Uitgifte>();
  const teken = (claims: Readonly<Record<string, unknown>>, kop: object, sleutel: CryptoKey = eigen.privateKey) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...kop }).sign(sleutel);
  const onthoud = (geheim: string): string => {
    uitgever.geheimen.push(geheim);
    return geheim;
  };

  const geef = async (uitgifte: Uitgifte, metIdToken: boolean): Promise<object> => {
    const nu = Math.floor(Date.now() / 1_000);
    const toegangNu = Math.floor(klok().getTime() / 1_000);
    const { sub, claims } = uitgifte.gebruiker;
    const verversing = onthoud(randomUUID());
    ververs.set(verversing, uitgifte);
    const gewoon = { iss: uitgever.issuer, aud: CLIENT.clientId, sub, sid: uitgifte.sid, iat: nu, exp: nu + 300, nonce: uitgifte.nonce };
    return {
      token_type: 'Bearer',
      expires_in: 300,
      refresh_token: verversing,
      access_token: onthoud(
        await teken(
          { iss: uitgever.issuer, aud: 'regiomatch', sub, jti: randomUUID(), iat: toegangNu, exp: toegangNu + 300, ...claims },
          { typ: 'at+jwt' },
        ),
      ),
      ...(metIdToken ? { id_token: onthoud(await teken({ ...gewoon, ...uitgever.idToken.claims }, { typ: 'JWT' }, uitgever.idToken.sleutel)) } : {}),
    };
  };

  const token = async (vraag: URLSearchParams): Promise<[status: number, antwoord: object]> => {
    if (vraag.get('client_id') !== CLIENT.clientId || vraag.get('client_secret') !== CLIENT.clientSecret) return [401, { error: 'invalid_client' }];
    const soort = vraag.get('grant_type') === 'refresh_token' ? 'ververs' : 'code';
    uitgever.gevraagd.push(soort);
    await new Promise((klaar) => setTimeout(klaar, uitgever.traag));
    const [bron, waarde] = soort === 'ververs' ? [ververs, vraag.get('refresh_token')] : [codes, vraag.get('code')];
    const uitgifte = bron.get(waarde ?? '');
    bron.delete(waarde ?? '');
    const bewezen = createHash('sha256')
      .update(vraag.get('code_verifier') ?? '')
      .digest('base64url');
    if (uitgifte === undefined || uitgifte.gebruiker.uitgeschakeld || (soort === 'code' && uitgifte.uitdaging !== bewezen))
      return [400, { error: 'invalid_grant' }];
    return [200, await geef(uitgifte, soort === 'code')];
  };

  const beantwoord = async (request: IncomingMessage): Promise<[status: number, antwoord: object]> => {
    const { pathname } = new URL(request.url ?? '/', uitgever.issuer);
    if (pathname === '/jwks') return [200, { keys: [{ ...(await exportJWK(eigen.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }] }];
    if (pathname === '/token') return token(new URLSearchParams(await text(request)));
    if (pathname === '/revoke') {
      uitgever.gevraagd.push('intrekken');
      return [200, {}];
    }
    if (pathname !== '/.well-known/openid-configuration') return [404, {}];
    return [
      200,
      {
        issuer: uitgever.issuer,
        authorization_endpoint: `${uitgever.issuer}/authorize`,
        token_endpoint: `${uitgever.issuer}/token`,
        revocation_endpoint: `${uitgever.issuer}/revoke`,
        end_session_endpoint: `${uitgever.issuer}/logout`,
        jwks_uri: `${uitgever.issuer}/jwks`,
        authorization_response_iss_parameter_supported: true,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
      },
    ];
  };

  const server = createServer((request, response) => {
    if (uitgever.weg) return void request.socket.destroy();
    void beantwoord(request).then(([status, antwoord]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(antwoord));
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));

  const uitgever: Proefuitgever = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gevraagd: [],
    geheimen: [],
    weg: false,
    traag: 0,
    idToken: {},
    vreemdeSleutel: vreemd.privateKey,
    meldAan: (adres, gebruiker) => {
      const vraag = new URL(adres).searchParams;
      const code = onthoud(randomUUID());
      codes.set(code, { gebruiker, sid: randomUUID(), nonce: vraag.get('nonce') ?? '', uitdaging: vraag.get('code_challenge') ?? '' });
      const terug = new URL(vraag.get('redirect_uri') ?? '');
      terug.search = new URLSearchParams({ code, state: vraag.get('state') ?? '', iss: uitgever.issuer }).toString();
      return terug;
    },
    afmeldtoken: (claims, kop = {}, sleutel) => {
      const iat = Math.floor(klok().getTime() / 1_000);
      const gewoon = { iss: uitgever.issuer, aud: CLIENT.clientId, iat, exp: iat + 120, jti: randomUUID(), events: GEBEURTENIS };
      return teken({ ...gewoon, ...claims }, { typ: 'logout+jwt', ...kop }, sleutel);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((klaar) => server.close(klaar));
    },
  };
  return uitgever;
};
