import { expect, test } from '@jest/globals';
import { klantmanager, startLoginproef } from './testing/loginproef.fixture.js';

test('S16 dezelfde gebruiker en hetzelfde e-mailadres bij een andere uitgever is een ander account', async () => {
  const gebruiker = klantmanager({ email: 'kim@gemeente.example' });
  const elders = await startLoginproef();
  const daar = elders.nieuweBrowser();
  await elders.meldAan(daar, gebruiker);
  const wieDaar = (await (await daar.vraag('{ wie }')).json()) as { data: { wie: string } };
  const vreemdToken = elders.gateway.ontvangen.at(-1) ?? '';
  const hier = await startLoginproef();
  try {
    const browser = hier.nieuweBrowser();
    await hier.meldAan(browser, gebruiker);
    const wieHier = (await (await browser.vraag('{ wie }')).json()) as { data: { wie: string } };
    expect(wieHier.data.wie).toBe(`${hier.uitgever.issuer}#gebruiker-1`);
    expect(wieDaar.data.wie).toBe(`${elders.uitgever.issuer}#gebruiker-1`);
    const { rows } = await hier.gateway.database.query('SELECT sub FROM gateway.sessie');
    expect(rows).toEqual([{ sub: wieHier.data.wie }]);
    // What the other provider signed opens nothing here, as a token or as a sign-out.
    expect((await hier.nieuweBrowser().vraag('{ wie }', { authorization: vreemdToken })).status).toBe(401);
  } finally {
    await hier.stop();
    await elders.stop();
  }
});
