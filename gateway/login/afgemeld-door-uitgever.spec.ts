import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { base64url } from 'jose';
import type { Browser } from './testing/browser.fixture.js';
import { klantmanager, type Loginproef, startLoginproef } from './testing/loginproef.fixture.js';

let proef: Loginproef;
let browser: Browser;
let sid: string;
beforeAll(async () => {
  proef = await startLoginproef();
});
afterAll(() => proef.stop());
beforeEach(async () => {
  browser = proef.nieuweBrowser();
  await proef.gateway.database.query('DELETE FROM gateway.sessie');
  await proef.meldAan(browser);
  sid = ((await proef.gateway.database.query('SELECT sid FROM gateway.sessie')).rows as { sid: string }[])[0]?.sid ?? '';
});

const meld = (token: string, pad = '/login/afgemeld-door-uitgever'): Promise<Response> =>
  proef.nieuweBrowser().ga(pad, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
const aangemeld = async (): Promise<boolean> => (await browser.ga('/login/wie')).status === 200;

describe('S13 de uitgever meldt dat iemand weg is', () => {
  test('met het kenmerk van de aanmelding eindigt die ene sessie', async () => {
    const tweede = proef.nieuweBrowser();
    await proef.meldAan(tweede);
    const antwoord = await meld(await proef.uitgever.afmeldtoken({ sid, sub: 'gebruiker-1' }));
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    expect(await aangemeld()).toBe(false);
    expect((await tweede.ga('/login/wie')).status).toBe(200);
  });

  test('met alleen de gebruiker eindigen al zijn sessies, en die van een ander niet', async () => {
    const tweede = proef.nieuweBrowser();
    await proef.meldAan(tweede);
    const ander = proef.nieuweBrowser();
    await proef.meldAan(ander, { ...klantmanager(), sub: 'gebruiker-2' });
    expect((await meld(await proef.uitgever.afmeldtoken({ sub: 'gebruiker-1' }))).status).toBe(200);
    expect(await aangemeld()).toBe(false);
    expect((await tweede.ga('/login/wie')).status).toBe(401);
    expect((await ander.ga('/login/wie')).status).toBe(200);
  });

  test('wie zich daarna weer aanmeldt, wordt niet door dezelfde melding afgemeld', async () => {
    const token = await proef.uitgever.afmeldtoken({ sub: 'gebruiker-1' });
    expect((await meld(token)).status).toBe(200);
    proef.later(10);
    await proef.meldAan(browser);
    expect((await meld(token)).status).toBe(200);
    expect(await aangemeld()).toBe(true);
  });
});

describe('S13 een vervalste melding maakt geen einde aan een sessie', () => {
  const nu = (): number => Math.floor(Date.now() / 1_000);
  const vervalst: Record<string, () => Promise<string>> = {
    'een vreemde sleutel': () => proef.uitgever.afmeldtoken({ sid }, {}, proef.uitgever.vreemdeSleutel),
    'alg none': async () => `${base64url.encode('{"alg":"none"}')}.${base64url.encode(JSON.stringify({ sid, iss: proef.uitgever.issuer }))}.`,
    'een andere uitgever': () => proef.uitgever.afmeldtoken({ sid, iss: 'https://elders.example' }),
    'voor een andere client': () => proef.uitgever.afmeldtoken({ sid, aud: 'een-ander' }),
    'geen gebeurtenis': () => proef.uitgever.afmeldtoken({ sid, events: undefined }),
    'een andere gebeurtenis': () => proef.uitgever.afmeldtoken({ sid, events: { 'https://elders.example/iets': {} } }),
    'met een nonce, zoals een ID-token': () => proef.uitgever.afmeldtoken({ sid, nonce: 'n' }),
    'zonder gebruiker en zonder sessie': () => proef.uitgever.afmeldtoken({}),
    'een ander soort token': () => proef.uitgever.afmeldtoken({ sid }, { typ: 'at+jwt' }),
    verlopen: () => proef.uitgever.afmeldtoken({ sid, exp: nu() - 60 }),
    'van een uur geleden': () => proef.uitgever.afmeldtoken({ sid, iat: nu() - 3_600 }),
    'geen token': async () => 'x',
  };
  test.each(Object.keys(vervalst))('%s', async (naam) => {
    const antwoord = await meld((await vervalst[naam]?.()) ?? '');
    expect(antwoord.status).toBe(400);
    expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.afmelding-ongeldig' } }] });
    expect(await aangemeld()).toBe(true);
  });

  test('twee tokens, geen formulier, of een formulier op een ander adres', async () => {
    const token = await proef.uitgever.afmeldtoken({ sid });
    const pad = '/login/afgemeld-door-uitgever';
    const stuur = (body: string, type: string) => browser.ga(pad, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await stuur(`logout_token=${token}&logout_token=${token}`, 'application/x-www-form-urlencoded')).status).toBe(400);
    expect((await stuur(JSON.stringify({ logout_token: token }), 'application/json')).status).toBe(400);
    expect((await meld(token, '/logout')).status).toBe(415);
    expect(await aangemeld()).toBe(true);
  });
});
