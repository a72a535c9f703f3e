import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Browser } from './testing/browser.fixture.js';
import { klantmanager, type Loginproef, startLoginproef } from './testing/loginproef.fixture.js';

let proef: Loginproef;
let browser: Browser;
beforeAll(async () => {
  proef = await startLoginproef();
});
afterAll(() => proef.stop());
beforeEach(() => {
  browser = proef.nieuweBrowser();
});

const sessieIn = (van: Browser): string => van.cookies.get('__Host-sessie') ?? '';
const metSessie = (id: string): Browser => {
  const ander = proef.nieuweBrowser();
  ander.cookies.set('__Host-sessie', id);
  return ander;
};
const verversingen = (): number => proef.uitgever.gevraagd.filter((wat) => wat === 'ververs').length;

test('S11 de cookie van de sessie is alleen voor deze site, alleen over TLS en niet voor scripts', async () => {
  const [sessie] = (await proef.meldAan(browser)).headers.getSetCookie().filter((regel) => regel.startsWith('__Host-sessie='));
  const [, ...kenmerken] = (sessie ?? '').split('; ');
  expect(kenmerken.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  const [poging] = (await browser.ga('/login')).headers.getSetCookie();
  expect((poging ?? '').split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=600', 'Path=/', 'SameSite=Lax', 'Secure']);
});

describe('S12 een vraag met de cookie komt van onze eigen pagina, of wordt geweigerd', () => {
  test.each<[string, Record<string, string>, number]>([
    ['de eigen kop', { 'x-regiomatch': '1' }, 200],
    ['de eigen herkomst', { origin: 'https://regiomatch.example' }, 200],
    ['niets', {}, 403],
    ['een andere waarde van de kop', { 'x-regiomatch': 'ja' }, 403],
    ['een vreemde herkomst', { origin: 'https://elders.example' }, 403],
    ['een vreemde herkomst met de kop', { origin: 'https://elders.example', 'x-regiomatch': '1' }, 403],
    ['een verborgen herkomst', { origin: 'null', 'x-regiomatch': '1' }, 403],
    ['een ander deel van hetzelfde domein', { 'sec-fetch-site': 'same-site', 'x-regiomatch': '1' }, 403],
  ])('%s', async (_, headers, status) => {
    await proef.meldAan(browser);
    expect((await browser.vraag('{ wie }', headers)).status).toBe(status);
    if (status === 403) expect((await browser.post('/logout', headers)).status).toBe(403);
    expect((await browser.ga('/login/wie')).status).toBe(200);
  });

  test('een formulier en platte tekst komen nergens binnen', async () => {
    await proef.meldAan(browser);
    const eerder = proef.gateway.ontvangen.length;
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const antwoord = await browser.ga('/graphql', { method: 'POST', headers: { 'content-type': type, 'x-regiomatch': '1' }, body: 'query=1' });
      expect(antwoord.status).toBe(415);
    }
    expect((await browser.ga('/graphql?query={wie}', { headers: { 'x-regiomatch': '1' } })).status).toBe(405);
    expect(proef.gateway.ontvangen).toHaveLength(eerder);
  });
});

describe('S13 een sessie begint nieuw en houdt echt op', () => {
  test('opnieuw aanmelden geeft een nieuwe sessie en maakt een einde aan de oude', async () => {
    await proef.meldAan(browser);
    const eerste = sessieIn(browser);
    await proef.meldAan(browser);
    expect(sessieIn(browser)).not.toBe(eerste);
    expect((await metSessie(eerste).ga('/login/wie')).status).toBe(401);
    expect((await browser.ga('/login/wie')).status).toBe(200);
  });

  test('een sessie die iemand anders in de browser zette, wordt niet gebruikt', async () => {
    browser.cookies.set('__Host-sessie', 'B'.repeat(43));
    await proef.meldAan(browser);
    expect(sessieIn(browser)).not.toBe('B'.repeat(43));
    expect((await metSessie('B'.repeat(43)).ga('/login/wie')).status).toBe(401);
  });

  test('na afmelden opent de oude cookie niets meer, bij geen enkele gateway', async () => {
    await proef.meldAan(browser);
    const oud = sessieIn(browser);
    const antwoord = await browser.post('/logout');
    expect(antwoord.status).toBe(200);
    expect(browser.cookies.has('__Host-sessie')).toBe(false);
    expect((await metSessie(oud).ga('/login/wie')).status).toBe(401);
    const tweede = await proef.gateway.tweede();
    const daar = new Browser(tweede.url);
    daar.cookies.set('__Host-sessie', oud);
    expect((await daar.vraag('{ wie }')).status).toBe(401);
    await tweede.stop();
  });

  test('S35 afmelden wist wat de browser bewaarde, en zegt het ook tegen de uitgever', async () => {
    await proef.meldAan(browser);
    const antwoord = await browser.post('/logout');
    expect(antwoord.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    const { uitloggen } = (await antwoord.json()) as { uitloggen: string };
    const adres = new URL(uitloggen);
    expect(adres.href.startsWith(`${proef.uitgever.issuer}/logout?`)).toBe(true);
    expect(Object.fromEntries(adres.searchParams)).toEqual({
      client_id: 'regiomatch-gateway',
      post_logout_redirect_uri: 'https://regiomatch.example/',
    });
    expect(proef.uitgever.gevraagd.at(-1)).toBe('intrekken');
  });

  test('na een half uur zonder gebruik is de sessie voorbij; kijken wie is aangemeld telt niet als gebruik', async () => {
    await proef.meldAan(browser);
    proef.later(20 * 60);
    expect((await browser.ga('/login/wie')).status).toBe(200);
    proef.later(11 * 60);
    expect((await browser.ga('/login/wie')).status).toBe(401);
  });

  test('wie blijft werken, blijft aangemeld, tot acht uur na het begin', async () => {
    await proef.meldAan(browser);
    for (let kwartier = 1; kwartier <= 31; kwartier += 1) {
      proef.later(15 * 60);
      expect((await browser.vraag('{ wie }')).status).toBe(200);
    }
    proef.later(15 * 60 + 1);
    expect((await browser.vraag('{ wie }')).status).toBe(401);
  });
});

describe('S14 wie bij de uitgever wordt uitgezet, is binnen een minuut buiten', () => {
  test('na hoogstens 45 seconden weigert de gateway', async () => {
    const gebruiker = klantmanager();
    await proef.meldAan(browser, gebruiker);
    gebruiker.uitgeschakeld = true;
    proef.later(46);
    const antwoord = await browser.vraag('{ wie }');
    expect(antwoord.status).toBe(401);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.niet-aangemeld' } }] });
    gebruiker.uitgeschakeld = false;
    expect((await browser.vraag('{ wie }')).status).toBe(401);
  });

  test('een andere rol geldt vanaf de volgende controle', async () => {
    const claims: Record<string, unknown> = { rol: 'klantmanager', gemeente: '0153' };
    await proef.meldAan(browser, { sub: 'wisselaar', claims });
    claims['gemeente'] = '0164';
    proef.later(46);
    expect(await (await browser.ga('/login/wie')).json()).toMatchObject({ gemeente: '0164' });
  });
});

describe('vernieuwen van het token', () => {
  test('veel vragen tegelijk, over twee gateways, vernieuwen één keer', async () => {
    await proef.meldAan(browser);
    const tweede = await proef.gateway.tweede();
    const daar = new Browser(tweede.url);
    daar.cookies.set('__Host-sessie', sessieIn(browser));
    proef.uitgever.traag = 150;
    proef.later(301);
    const eerder = verversingen();
    const antwoorden = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? browser : daar).vraag('{ wie }')));
    proef.uitgever.traag = 0;
    expect(antwoorden.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(verversingen() - eerder).toBe(1);
    await tweede.stop();
  });

  test('binnen 45 seconden wordt er niets gevraagd', async () => {
    await proef.meldAan(browser);
    const eerder = proef.uitgever.gevraagd.length;
    for (let keer = 0; keer < 5; keer += 1) await browser.vraag('{ wie }');
    expect(proef.uitgever.gevraagd).toHaveLength(eerder);
  });
});

describe('S44 de uitgever is weg', () => {
  test('wie is aangemeld, werkt door tot het token bijna eindigt; daarna een duidelijke melding, en na herstel gaat de sessie verder', async () => {
    await proef.meldAan(browser);
    proef.uitgever.weg = true;
    proef.later(60);
    expect((await browser.vraag('{ wie }')).status).toBe(200);
    proef.later(225);
    expect((await browser.vraag('{ wie }')).status).toBe(200);
    proef.later(10);
    const antwoord = await browser.vraag('{ wie }');
    expect(antwoord.status).toBe(503);
    expect(await antwoord.json()).toMatchObject({
      errors: [
        {
          message: 'De inlogdienst is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.',
          extensions: { code: 'toegang.aanmelding-onbereikbaar' },
        },
      ],
    });
    proef.uitgever.weg = false;
    expect((await browser.vraag('{ wie }')).status).toBe(200);
  });

  test('een nieuwe aanmelding krijgt meteen een begrijpelijke pagina, zonder technische woorden', async () => {
    proef.uitgever.weg = true;
    await new Promise((klaar) => setTimeout(klaar, 5_100));
    const antwoord = await browser.ga('/login', { headers: { accept: 'text/html' } });
    proef.uitgever.weg = false;
    expect(antwoord.status).toBe(503);
    const pagina = await antwoord.text();
    expect(pagina).toContain('De inlogdienst is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.');
    expect(pagina).toContain('toegang.aanmelding-onbereikbaar');
    expect(pagina).not.toMatch(/Error|fetch|ECONN|127\.0\.0\.1|\bat /);
    // The browser shows the page as it was made, and nothing else may load.
    const stijl = /<style>([^]*)<\/style>/.exec(pagina)?.[1] ?? '';
    const csp = antwoord.headers.get('content-security-policy');
    expect(csp).toContain(`style-src 'sha256-${createHash('sha256').update(stijl).digest('base64')}'`);
    expect(csp).toMatch(/^default-src 'none'/);
  }, 20_000);

  test('de uitgever die halverwege het aanmelden wegvalt, geeft dezelfde melding', async () => {
    const terug = proef.uitgever.meldAan(await proef.vertrek(browser), klantmanager());
    proef.uitgever.weg = true;
    const antwoord = await browser.ga(terug.pathname + terug.search);
    proef.uitgever.weg = false;
    expect(antwoord.status).toBe(503);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.aanmelding-onbereikbaar' } }] });
  });

  test('zonder tabel met sessies komt niemand binnen en lekt er niets', async () => {
    await proef.meldAan(browser);
    await proef.gateway.database.query('ALTER TABLE gateway.sessie RENAME TO weg');
    const antwoord = await browser.vraag('{ wie }');
    await proef.gateway.database.query('ALTER TABLE gateway.weg RENAME TO sessie');
    expect(antwoord.status).toBe(500);
    expect(await antwoord.text()).not.toMatch(/gateway\.sessie|relation|SELECT/);
  });
});

test('S10 S36 tokens, codes en sessies staan nooit in de browser, in het logboek of leesbaar in de database', async () => {
  const gezien: string[] = [];
  const vertrokken = await browser.ga('/login');
  const terug = proef.uitgever.meldAan(vertrokken.headers.get('location') ?? '', klantmanager());
  for (const antwoord of [
    vertrokken,
    await browser.ga(terug.pathname + terug.search),
    await browser.ga('/login/wie'),
    await browser.vraag('{ wie }'),
  ])
    gezien.push(JSON.stringify([...antwoord.headers]), await antwoord.text());
  const sessie = sessieIn(browser);
  const rijen = JSON.stringify((await proef.gateway.database.query('SELECT *, encode(tokens, $1) FROM gateway.sessie', ['escape'])).rows);
  gezien.push(JSON.stringify([...(await browser.post('/logout')).headers]));
  expect(proef.uitgever.geheimen.length).toBeGreaterThan(3);
  for (const geheim of proef.uitgever.geheimen) {
    expect(gezien.join('\n')).not.toContain(geheim);
    expect(proef.gateway.log.join('\n')).not.toContain(geheim);
    expect(rijen).not.toContain(geheim);
  }
  expect(proef.gateway.log.join('\n')).not.toContain(sessie);
  expect(rijen).not.toContain(sessie);
  expect(rijen).not.toContain(Buffer.from(sessie).toString('hex'));
});

test('S42 aanmelden, mislukken, afmelden en het einde van een sessie staan in het logboek', async () => {
  const begin = proef.gateway.log.length;
  const gebruiker = klantmanager();
  await proef.meldAan(browser, gebruiker);
  await browser.post('/logout');
  await browser.ga('/login/terug?code=x');
  await proef.meldAan(browser, gebruiker);
  gebruiker.uitgeschakeld = true;
  proef.later(46);
  await browser.vraag('{ wie }');
  const namen = proef.gateway.log.slice(begin).map((regel) => (JSON.parse(regel) as { event: string }).event);
  expect(namen).toEqual(expect.arrayContaining(['login_ok', 'logout_ok', 'login_failed', 'session_ended']));
});
