import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { TokenVerifier } from '@regiomatch/platform/access';
import { eventually } from '@regiomatch/testing';
import { Browser } from './testing/browser.fixture.js';
import { Keycloakbezoeker } from './testing/keycloakbezoeker.fixture.js';
import { beheer, keycloakproef, post } from './testing/keycloakproef.fixture.js';
import { type Logingateway, startLogingateway } from './testing/start-logingateway.fixture.js';

const proef = keycloakproef();
const { issuer, poort, omgeving } = proef;
const wachtwoord = omgeving['DEMO_WACHTWOORD'] ?? '';
const publiekeUrl = `http://127.0.0.1:${poort}`;
const clientSecret = omgeving['OIDC_CLIENT_SECRET_GATEWAY'] ?? '';

let gateway: Logingateway;
let verschoven = 0;
const klok = (): Date => new Date(Date.now() + verschoven);
const start = (vereisteAcr: readonly string[] = []): Promise<Logingateway> =>
  startLogingateway({
    ...{ issuer, poort, publiekeUrl, vereisteAcr, klok, clientId: 'regiomatch-gateway', clientSecret },
    jwksUrl: `${issuer}/protocol/openid-connect/certs`,
  });

/** Signs in by the pages of Keycloak and comes back. */
const meldAan = async (gebruiker: string): Promise<{ browser: Browser; bezoeker: Keycloakbezoeker; terug: Response }> => {
  const browser = new Browser(gateway.url);
  const bezoeker = new Keycloakbezoeker(issuer);
  const formulier = await bezoeker.open((await browser.ga('/login?naar=/start')).headers.get('location') ?? '');
  const klaar = await bezoeker.meldAan(formulier, gebruiker, wachtwoord);
  return { browser, bezoeker, terug: await browser.ga(`${klaar.terug?.pathname}${klaar.terug?.search}`) };
};
const idVan = async (gebruiker: string): Promise<string> =>
  ((await (await beheer(proef, `/users?exact=true&username=${gebruiker}`)).json()) as { id: string }[])[0]?.id ?? '';

describe('met het meegeleverde realm', () => {
  beforeAll(async () => {
    gateway = await start();
  });
  afterAll(() => gateway.stop());

  test.each([
    ['klantmanager-0153', { rol: 'klantmanager', gemeente: '0153', organisatie: null, regio: null }],
    ['jobhunter-0153', { rol: 'jobhunter', gemeente: '0153', organisatie: null, regio: null }],
    ['aanbieder-demo-organisatie', { rol: 'aanbieder', gemeente: null, organisatie: 'demo-organisatie', regio: null }],
    ['regiocoordinator-demo-samenwerking', { rol: 'regiocoordinator', gemeente: null, organisatie: null, regio: 'demo-samenwerking' }],
    ['beheerder', { rol: 'beheerder', gemeente: null, organisatie: null, regio: null }],
  ])('S09 %s meldt zich aan met het echte formulier en stelt een vraag', async (gebruiker, wie) => {
    const { browser, terug } = await meldAan(gebruiker);
    expect(terug.status).toBe(303);
    expect(terug.headers.get('location')).toBe('/start');
    expect(await (await browser.ga('/login/wie')).json()).toMatchObject({ ...wie, naam: expect.stringContaining('Demo') });
    expect(await (await browser.vraag('{ wie }')).json()).toEqual({ data: { wie: `${issuer}#${await idVan(gebruiker)}` } });
  });

  test('een verkeerd wachtwoord komt niet terug bij ons', async () => {
    const browser = new Browser(gateway.url);
    const bezoeker = new Keycloakbezoeker(issuer);
    const formulier = await bezoeker.open((await browser.ga('/login')).headers.get('location') ?? '');
    expect((await bezoeker.meldAan(formulier, 'klantmanager-0153', 'verkeerd-wachtwoord')).terug).toBeNull();
  });

  test('S13 na afmelden opent de cookie niets meer en vraagt ook Keycloak weer om het wachtwoord', async () => {
    const { browser, bezoeker } = await meldAan('klantmanager-0153');
    const cookie = browser.cookies.get('__Host-sessie') ?? '';
    const { uitloggen } = (await (await browser.post('/logout')).json()) as { uitloggen: string };
    const daarna = new Browser(gateway.url);
    daarna.cookies.set('__Host-sessie', cookie);
    expect((await daarna.vraag('{ wie }')).status).toBe(401);
    const opnieuw = await bezoeker.open((await browser.ga('/login')).headers.get('location') ?? '');
    expect(opnieuw.terug).toBeNull();
    expect(opnieuw.html).toContain('name="password"');
    expect((await bezoeker.open(uitloggen)).terug?.href).toBe(`${publiekeUrl}/`);
  });

  test('zonder afmelden komt wie bij Keycloak is aangemeld zonder wachtwoord terug', async () => {
    const { browser, bezoeker } = await meldAan('klantmanager-0153');
    const direct = await bezoeker.open((await browser.ga('/login')).headers.get('location') ?? '');
    expect(direct.terug?.pathname).toBe('/login/terug');
  });

  const beeindigSessiesVan = async (gebruiker: string): Promise<void> => {
    expect((await beheer(proef, `/users/${await idVan(gebruiker)}/logout`, { method: 'POST' })).status).toBe(204);
  };

  test('S14 een beheerder beëindigt de sessie van een gebruiker: Keycloak meldt het en de sessie is weg', async () => {
    const { browser } = await meldAan('klantmanager-0164');
    expect((await browser.ga('/login/wie')).status).toBe(200);
    const eerder = gateway.log.length;
    await beeindigSessiesVan('klantmanager-0164');
    // With the log of the gateway beside it, so that a failure says what Keycloak sent.
    const stand = async () => `${(await browser.ga('/login/wie')).status} ${gateway.log.slice(eerder).join('')}`;
    await eventually(async () => expect(await stand()).toMatch(/^401[^]*session_ended/), 10_000);
  });

  // Of several sessions Keycloak 26.5 does not always report each one, so the promise is the check that comes anyway.
  test('S14 van een gebruiker met meer sessies zijn ze alle binnen een minuut weg', async () => {
    const [een, twee] = [await meldAan('klantmanager-0164'), await meldAan('klantmanager-0164')];
    await beeindigSessiesVan('klantmanager-0164');
    verschoven += 46_000;
    for (const { browser } of [een, twee]) expect((await browser.vraag('{ wie }')).status).toBe(401);
    verschoven = 0;
  });

  test('S14 een uitgeschakelde gebruiker is binnen een minuut buiten', async () => {
    const { browser } = await meldAan('klantmanager-0164');
    const pad = `/users/${await idVan('klantmanager-0164')}`;
    expect((await browser.vraag('{ wie }')).status).toBe(200);
    const gebruiker = (await (await beheer(proef, pad)).json()) as object;
    await beheer(proef, pad, { method: 'PUT', body: JSON.stringify({ ...gebruiker, enabled: false }) });
    verschoven += 46_000;
    expect((await browser.vraag('{ wie }')).status).toBe(401);
    await beheer(proef, pad, { method: 'PUT', body: JSON.stringify({ ...gebruiker, enabled: true }) });
    verschoven = 0;
  });

  test('wie bij Keycloak twee rollen heeft, komt niet binnen: er wordt niet geraden welke telt', async () => {
    const rol = `/users/${await idVan('beheerder')}/role-mappings/realm`;
    const body = JSON.stringify([await (await beheer(proef, '/roles/klantmanager')).json()]);
    expect((await beheer(proef, rol, { method: 'POST', body })).status).toBe(204);
    const { terug } = await meldAan('beheerder');
    expect(terug.status).toBe(403);
    expect(await terug.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.geen-rol' } }] });
    await beheer(proef, rol, { method: 'DELETE', body });
    expect((await meldAan('beheerder')).terug.status).toBe(303);
  });

  test('een token wordt vernieuwd zolang de gebruiker welkom is', async () => {
    const { browser } = await meldAan('klantmanager-0153');
    await browser.vraag('{ wie }');
    const eerste = gateway.ontvangen.at(-1);
    verschoven += 46_000;
    expect((await browser.vraag('{ wie }')).status).toBe(200);
    verschoven = 0;
    expect(gateway.ontvangen.at(-1)).not.toBe(eerste);
  });
});

describe('S09 Keycloak zelf weigert', () => {
  const authorize = async (anders: Record<string, string>): Promise<Response> => {
    const vraag = {
      response_type: 'code',
      client_id: 'regiomatch-gateway',
      scope: 'openid',
      state: 's',
      redirect_uri: `${publiekeUrl}/login/terug`,
      code_challenge: 'A'.repeat(43),
      code_challenge_method: 'S256',
      ...anders,
    };
    const velden = Object.fromEntries(Object.entries(vraag).filter(([, waarde]) => waarde !== ''));
    return fetch(`${issuer}/protocol/openid-connect/auth?${new URLSearchParams(velden).toString()}`, { redirect: 'manual' });
  };

  test('de goede vraag krijgt het formulier', async () => expect((await authorize({})).status).toBe(200));

  test.each([
    ['geen PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['PKCE zonder hash', { code_challenge_method: 'plain' }],
    ['een token in het adres', { response_type: 'token', nonce: 'n' }],
  ])('%s', async (_, anders) => {
    const adres = new URL((await authorize(anders)).headers.get('location') ?? 'about:blank');
    expect(adres.href).toMatch(/error=(?:invalid_request|unauthorized_client|unsupported_response_type)/);
    expect(adres.href).not.toMatch(/code=|access_token=/);
  });

  test.each(['http://elders.example/login/terug', `${publiekeUrl}/login/terug/nog-iets`, `${publiekeUrl}/`, `${publiekeUrl}/login/terug?a=b`])(
    'het terugadres %s',
    async (redirect_uri) => expect((await authorize({ redirect_uri })).status).toBe(400),
  );

  test('een wachtwoord rechtstreeks bij de client van de gateway of de ingebouwde clients', async () => {
    const vraag = { grant_type: 'password', username: 'klantmanager-0153', password: wachtwoord };
    for (const client of [
      { client_id: 'regiomatch-gateway', client_secret: clientSecret },
      { client_id: 'admin-cli' },
      { client_id: 'account-console' },
    ])
      expect(await post(issuer, { ...vraag, ...client })).toMatchObject({ error: expect.stringMatching(/unauthorized_client|invalid_client/) });
  });
});

describe('S38 diensten', () => {
  const DIENSTEN = Object.keys(omgeving)
    .filter((naam) => naam.startsWith('OIDC_CLIENT_SECRET_') && !/GATEWAY|DEMO/.test(naam))
    .map((naam) => naam.slice('OIDC_CLIENT_SECRET_'.length).toLowerCase());
  const log = (): void => undefined;
  const verifier = new TokenVerifier({
    uitgevers: [{ iss: issuer, aud: 'regiomatch', sleutels: { url: `${issuer}/protocol/openid-connect/certs` } }],
    log,
  });

  test('elke dienst krijgt met haar eigen geheim een token dat elke deur herkent, en niets om te bewaren', async () => {
    expect(DIENSTEN).toHaveLength(9);
    for (const dienst of DIENSTEN) {
      const client_secret = omgeving[`OIDC_CLIENT_SECRET_${dienst.toUpperCase()}`] ?? '';
      const antwoord = await post(issuer, { grant_type: 'client_credentials', client_id: dienst, client_secret });
      expect(antwoord.refresh_token).toBeUndefined();
      expect(await verifier.verify(`Bearer ${antwoord.access_token}`)).toMatchObject({ rol: 'dienst', naam: dienst, gemeente: null });
      expect(Object.keys(decodeJwt(antwoord.access_token ?? ''))).not.toContain('realm_access');
    }
  });

  test('een dienst komt niet binnen met het geheim van een andere, en kan niet namens een mens', async () => {
    const geheim = omgeving['OIDC_CLIENT_SECRET_REGIO'] ?? '';
    expect(await post(issuer, { grant_type: 'client_credentials', client_id: 'profielen', client_secret: geheim })).toMatchObject({
      error: 'unauthorized_client',
    });
    expect(
      await post(issuer, { grant_type: 'password', client_id: 'regio', client_secret: geheim, username: 'beheerder', password: wachtwoord }),
    ).toMatchObject({ error: 'unauthorized_client' });
  });

  test('S07 een ID-token en een ververstoken van Keycloak zijn geen toegang', async () => {
    const antwoord = (await post(issuer, {
      ...{ grant_type: 'password', client_id: 'regiomatch-demo', client_secret: omgeving['OIDC_CLIENT_SECRET_DEMO'] ?? '' },
      ...{ scope: 'openid', username: 'klantmanager-0153', password: wachtwoord },
    })) as { readonly access_token: string; readonly id_token: string };
    expect((await verifier.verify(`Bearer ${antwoord.access_token}`)).rol).toBe('klantmanager');
    await expect(verifier.verify(`Bearer ${antwoord.id_token}`)).rejects.toMatchObject({ code: 'toegang.niet-aangemeld' });
  });
});

describe('S15 met aanmelden in twee stappen', () => {
  beforeAll(async () => {
    gateway = await start(['mfa']);
  });
  afterAll(() => gateway.stop());

  const naWachtwoord = async () => {
    const browser = new Browser(gateway.url);
    const bezoeker = new Keycloakbezoeker(issuer);
    const formulier = await bezoeker.open((await browser.ga('/login')).headers.get('location') ?? '');
    const pagina = await bezoeker.meldAan(formulier, 'regiocoordinator-demo-samenwerking', wachtwoord);
    return { browser, bezoeker, pagina };
  };
  const sterkte = () => {
    const { acr, amr } = decodeJwt((gateway.ontvangen.at(-1) ?? '').slice('Bearer '.length));
    return { acr, amr };
  };

  test('personeel stelt eerst een code in, en geeft die daarna bij elke aanmelding', async () => {
    const eerst = await naWachtwoord();
    expect(eerst.pagina.terug).toBeNull();
    const ingesteld = await eerst.bezoeker.stelCodeIn(eerst.pagina);
    expect((await eerst.browser.ga(`${ingesteld.terug?.pathname}${ingesteld.terug?.search}`)).status).toBe(303);
    expect((await eerst.browser.vraag('{ wie }')).status).toBe(200);
    expect(sterkte().acr).toBe('mfa');

    const later = await naWachtwoord();
    expect(later.pagina.terug).toBeNull();
    expect(later.pagina.html).toContain('name="otp"');
    const klaar = await later.bezoeker.geefCode(later.pagina, ingesteld.geheim);
    expect((await later.browser.ga(`${klaar.terug?.pathname}${klaar.terug?.search}`)).status).toBe(303);
    expect((await later.browser.vraag('{ wie }')).status).toBe(200);
    expect(sterkte()).toEqual({ acr: 'mfa', amr: expect.arrayContaining(['pwd', 'otp']) });
  });

  test('een aanbieder komt binnen met een wachtwoord', async () => {
    const { browser } = await meldAan('aanbieder-demo-organisatie');
    expect(await (await browser.ga('/login/wie')).json()).toMatchObject({ rol: 'aanbieder' });
  });

  test('een echt token van personeel met alleen een wachtwoord opent niets', async () => {
    const { access_token: token } = await post(issuer, {
      ...{ grant_type: 'password', client_id: 'regiomatch-demo', client_secret: omgeving['OIDC_CLIENT_SECRET_DEMO'] ?? '' },
      ...{ scope: 'openid', username: 'klantmanager-0153', password: wachtwoord },
    });
    const antwoord = await new Browser(gateway.url).vraag('{ wie }', { authorization: `Bearer ${token}` });
    expect(antwoord.status).toBe(403);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.tweede-factor-nodig' } }] });
  });
});
