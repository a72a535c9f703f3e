import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from './testing/browser.fixture.js';
import { klantmanager, type Loginproef, startLoginproef } from './testing/loginproef.fixture.js';

let proef: Loginproef;
let browser: Browser;
beforeAll(async () => {
  proef = await startLoginproef();
});
afterAll(() => proef.stop());
beforeEach(() => {
  browser = proef.nieuweBrowser();
  proef.uitgever.idToken = {};
});

test('S09 S37 de browser gaat naar de uitgever met PKCE S256, state, nonce en precies ons terugadres', async () => {
  // Nor does a header of the client change where we come back (S37).
  const vertrek = await browser.ga('/login', {
    headers: { 'x-forwarded-host': 'elders.example', 'x-forwarded-proto': 'http', forwarded: 'host=elders.example' },
  });
  const adres = new URL(vertrek.headers.get('location') ?? '');
  expect(adres.origin).toBe(proef.uitgever.issuer);
  expect(Object.fromEntries(adres.searchParams)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    redirect_uri: 'https://regiomatch.example/login/terug',
    scope: 'openid',
  });
});

test('wie is aangemeld, ziet wie hij is en kan vragen stellen', async () => {
  const terug = await proef.meldAan(browser);
  expect(terug.status).toBe(303);
  expect(terug.headers.get('location')).toBe('/');
  expect(await (await browser.ga('/login/wie')).json()).toEqual({
    naam: 'Kim de Boer',
    rol: 'klantmanager',
    gemeente: '0153',
    organisatie: null,
    regio: null,
  });
  const antwoord = await browser.vraag('{ wie }');
  expect(await antwoord.json()).toEqual({ data: { wie: `${proef.uitgever.issuer}#gebruiker-1` } });
});

test('zonder aanmelding is er geen toegang', async () => {
  expect((await browser.ga('/login/wie')).status).toBe(401);
  expect((await browser.vraag('{ wie }')).status).toBe(401);
});

describe('S09 een terugkeer waaraan is geknoeid, geeft geen sessie', () => {
  const knoei: Record<string, (terug: URL) => void> = {
    'een andere state': (terug) => terug.searchParams.set('state', 'A'.repeat(43)),
    'geen state': (terug) => terug.searchParams.delete('state'),
    'een andere code': (terug) => terug.searchParams.set('code', 'verzonnen'),
    'geen code': (terug) => terug.searchParams.delete('code'),
    'een andere iss': (terug) => terug.searchParams.set('iss', 'https://elders.example'),
    'geen iss': (terug) => terug.searchParams.delete('iss'),
    'twee codes': (terug) => terug.searchParams.append('code', 'nog een'),
  };
  test.each(Object.keys(knoei))('%s', async (naam) => {
    const terug = proef.uitgever.meldAan(await proef.vertrek(browser), klantmanager());
    knoei[naam]?.(terug);
    await geweigerd(await browser.ga(terug.pathname + terug.search), browser);
  });

  test('een ID-token met een andere nonce, uitgever, ontvanger of sleutel', async () => {
    for (const idToken of [
      { claims: { nonce: 'van een ander' } },
      { claims: { iss: 'https://elders.example' } },
      { claims: { aud: 'een andere client' } },
      { claims: { exp: 1 } },
      { claims: { sub: 'een ander' } },
      { sleutel: proef.uitgever.vreemdeSleutel },
    ]) {
      proef.uitgever.idToken = idToken;
      const verse = proef.nieuweBrowser();
      const terug = proef.uitgever.meldAan(await proef.vertrek(verse), klantmanager());
      await geweigerd(await verse.ga(terug.pathname + terug.search), verse);
    }
  });

  test('de terugkeer van een ander, in een browser die niets begon', async () => {
    const terug = proef.uitgever.meldAan(await proef.vertrek(proef.nieuweBrowser()), klantmanager());
    await geweigerd(await browser.ga(terug.pathname + terug.search), browser);
  });

  test('de terugkeer van een ander, in een browser die zelf iets anders begon', async () => {
    await proef.vertrek(browser);
    const terug = proef.uitgever.meldAan(await proef.vertrek(proef.nieuweBrowser()), klantmanager());
    await geweigerd(await browser.ga(terug.pathname + terug.search), browser);
  });

  test('een terugkeer die nog eens wordt gebruikt, ook met de oude cookie en een nieuwe code', async () => {
    const vertrokken = await proef.vertrek(browser);
    const cookies = new Map(browser.cookies);
    const terug = proef.uitgever.meldAan(vertrokken, klantmanager());
    expect((await browser.ga(terug.pathname + terug.search)).status).toBe(303);
    const tweede = proef.nieuweBrowser();
    for (const [naam, waarde] of cookies) tweede.cookies.set(naam, waarde);
    await geweigerd(await tweede.ga(terug.pathname + terug.search), tweede);
    for (const [naam, waarde] of cookies) tweede.cookies.set(naam, waarde);
    const verseCode = proef.uitgever.meldAan(vertrokken, klantmanager());
    await geweigerd(await tweede.ga(verseCode.pathname + verseCode.search), tweede);
  });

  test('een terugkeer na tien minuten', async () => {
    const terug = proef.uitgever.meldAan(await proef.vertrek(browser), klantmanager());
    proef.later(601);
    await geweigerd(await browser.ga(terug.pathname + terug.search), browser);
    proef.later(-601);
  });

  const geweigerd = async (antwoord: Response, van: Browser): Promise<void> => {
    expect(antwoord.status).toBe(400);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.aanmelden-mislukt' } }] });
    expect(antwoord.headers.getSetCookie().join()).not.toContain('__Host-sessie');
    expect((await van.ga('/login/wie')).status).toBe(401);
  };
});

test('S09 na het aanmelden gaat de browser naar een eigen pagina en nooit naar een vreemde', async () => {
  const naar = async (pad: string): Promise<string | null> => {
    const verse = proef.nieuweBrowser();
    const terug = proef.uitgever.meldAan(await proef.vertrek(verse, `/login?naar=${encodeURIComponent(pad)}`), klantmanager());
    return (await verse.ga(terug.pathname + terug.search)).headers.get('location');
  };
  expect(await naar('/profielen?pagina=2')).toBe('/profielen?pagina=2');
  for (const vreemd of [
    '//elders.example',
    '/\\elders.example',
    'https://elders.example/',
    '/.//elders.example',
    '/\r\nSet-Cookie: a=b',
    'javascript:1',
  ])
    expect(await naar(vreemd)).toBe('/');
});

test('een account zonder rol, zonder gemeente of met twee rollen krijgt een duidelijke weigering en geen sessie', async () => {
  for (const claims of [
    { rol: undefined },
    { gemeente: undefined },
    { rol: ['klantmanager', 'beheerder'] },
    { rollen: ['klantmanager', 'beheerder'] },
  ]) {
    const antwoord = await proef.meldAan(browser, klantmanager(claims));
    expect(antwoord.status).toBe(403);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.geen-rol' } }] });
    expect(browser.cookies.has('__Host-sessie')).toBe(false);
  }
});

test('een programma met een eigen token werkt als altijd, ook zonder extra kop en met een oude cookie erbij', async () => {
  await proef.meldAan(browser);
  await browser.vraag('{ wie }');
  const token = proef.gateway.ontvangen.at(-1) ?? '';
  const programma = proef.nieuweBrowser();
  expect((await programma.vraag('{ wie }', { authorization: token })).status).toBe(200);
  programma.cookies.set('__Host-sessie', 'A'.repeat(43));
  expect((await programma.vraag('{ wie }', { authorization: token })).status).toBe(200);
});
