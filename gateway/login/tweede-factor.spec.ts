import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { klantmanager, type Loginproef, startLoginproef } from './testing/loginproef.fixture.js';

let proef: Loginproef;
beforeAll(async () => {
  proef = await startLoginproef({ vereisteAcr: ['mfa'] });
});
afterAll(() => proef.stop());

const claimsVan = (rol: string): Readonly<Record<string, unknown>> => ({ rol, gemeente: '0153', organisatie: 'o1', regio: 'r1' });

test('S15 de uitgever wordt om aanmelden in twee stappen gevraagd', async () => {
  expect(new URL(await proef.vertrek(proef.nieuweBrowser())).searchParams.get('acr_values')).toBe('mfa');
});

test.each(['klantmanager', 'jobhunter', 'regiocoordinator', 'beheerder'])(
  'S15 een %s met alleen een wachtwoord krijgt een duidelijke weigering',
  async (rol) => {
    const browser = proef.nieuweBrowser();
    for (const sterkte of [{}, { acr: 'basis' }, { acr: ['mfa'] }, { amr: ['pwd'] }, { amr: 'mfa' }]) {
      const antwoord = await proef.meldAan(browser, { sub: 'zwak', claims: { ...claimsVan(rol), ...sterkte } });
      expect(antwoord.status).toBe(403);
      expect(await antwoord.json()).toMatchObject({
        errors: [{ message: expect.stringContaining('twee stappen'), extensions: { code: 'toegang.tweede-factor-nodig' } }],
      });
      expect(browser.cookies.has('__Host-sessie')).toBe(false);
    }
  },
);

test('S15 met een tweede factor komt personeel binnen, gezegd met acr of met amr', async () => {
  for (const sterkte of [{ acr: 'mfa' }, { amr: ['pwd', 'mfa'] }]) {
    const browser = proef.nieuweBrowser();
    expect((await proef.meldAan(browser, { sub: 'sterk', claims: { ...claimsVan('klantmanager'), ...sterkte } })).status).toBe(303);
    expect((await browser.vraag('{ wie }')).status).toBe(200);
  }
});

test('S15 een aanbieder ziet geen inwoners en mag met alleen een wachtwoord', async () => {
  const browser = proef.nieuweBrowser();
  await proef.meldAan(browser, { sub: 'aanbieder', claims: { ...claimsVan('aanbieder'), acr: 'basis' } });
  expect((await browser.vraag('{ wie }')).status).toBe(200);
});

test('S15 wie later met minder zekerheid is aangemeld, of een eigen zwak token meestuurt, wordt ook bij een vraag geweigerd', async () => {
  const claims: Record<string, unknown> = { ...claimsVan('klantmanager'), acr: 'mfa' };
  const browser = proef.nieuweBrowser();
  await proef.meldAan(browser, { sub: 'afgezwakt', claims });
  claims['acr'] = 'basis';
  proef.later(46);
  expect((await browser.vraag('{ wie }')).status).toBe(403);
  const terug = proef.gateway.ontvangen.length;
  expect((await browser.ga('/login/wie')).status).toBe(403);
  expect(proef.gateway.ontvangen).toHaveLength(terug);
});

test('S15 zonder VEREISTE_ACR beslist alleen de uitgever', async () => {
  const los = await startLoginproef();
  const browser = los.nieuweBrowser();
  await los.meldAan(browser, klantmanager());
  expect((await browser.vraag('{ wie }')).status).toBe(200);
  await los.stop();
});
