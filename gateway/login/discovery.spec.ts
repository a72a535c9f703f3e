import { expect, test } from '@jest/globals';
import { type Loginopties, startLoginproef } from './testing/loginproef.fixture.js';
import { startProefuitgever } from './testing/proefuitgever.fixture.js';

const aanmelden = async (opties: Loginopties): Promise<Response> => {
  const proef = await startLoginproef(opties);
  try {
    const browser = proef.nieuweBrowser();
    const vertrek = await browser.ga('/login');
    return vertrek.status === 303 ? await proef.meldAan(browser) : vertrek;
  } finally {
    await proef.stop();
  }
};
const document = '/.well-known/openid-configuration';

test('de gateway mag de uitgever op een ander adres bereiken dan de browser', async () => {
  const antwoord = await aanmelden({ discovery: (issuer) => issuer.replace('127.0.0.1', 'localhost') + document });
  expect(antwoord.status).toBe(303);
  expect(antwoord.headers.get('location')).toBe('/');
});

test('S09 het document van een andere uitgever telt niet, ook niet op het ingestelde adres', async () => {
  const ander = await startProefuitgever();
  const antwoord = await aanmelden({ discovery: () => ander.issuer + document });
  await ander.stop();
  expect(antwoord.status).toBe(503);
  expect(await antwoord.json()).toMatchObject({ errors: [{ extensions: { code: 'toegang.aanmelding-onbereikbaar' } }] });
});
