import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import request from 'supertest';
import { base64url, type CryptoKey, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.fixture.js';

const VRAAG = '{ zoekAanbod(aantal: 1) { id } }';

let gateway: TestGateway;
let eigen: CryptoKey;
let vreemd: { privateKey: CryptoKey; publicKey: CryptoKey };
beforeAll(async () => {
  gateway = await startTestGateway();
  eigen = (await importJWK(gateway.sleutel, 'RS256')) as CryptoKey;
  vreemd = await generateKeyPair('RS256', { extractable: true });
});
afterAll(() => gateway.stop());

const nu = () => Math.floor(Date.now() / 1_000);
const claims = (anders: object = {}) => ({
  iss: 'lokaal',
  aud: 'regiomatch',
  sub: 'u',
  exp: nu() + 600,
  rol: 'klantmanager',
  gemeente: '0153',
  ...anders,
});
const token = (anders: object = {}, kop: object = {}, sleutel = eigen) =>
  new SignJWT(claims(anders)).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...kop }).sign(sleutel);
const deel = (waarde: object) => base64url.encode(JSON.stringify(waarde));
const als = (bewijs: string) => gateway.ask(VRAAG, {}, { authorization: `Bearer ${bewijs}` });

test('een echt token mag vragen stellen', async () => {
  const { status, body } = await als(await token());
  expect(status).toBe(200);
  expect(body.data).toEqual({ zoekAanbod: [{ id: 'a0' }] });
});

const vervalst: Record<string, () => Promise<string>> = {
  'alg none': async () => `${deel({ alg: 'none', typ: 'at+jwt' })}.${deel(claims())}.`,
  'HS256 met de openbare sleutel': async () => {
    const jwk = (await gateway.send('/.well-known/jwks.json')).body as unknown as { keys: [object] };
    const inhoud = `${deel({ alg: 'HS256', typ: 'at+jwt' })}.${deel(claims())}`;
    const geheim = await exportSPKI((await importJWK(jwk.keys[0], 'RS256')) as CryptoKey);
    return `${inhoud}.${createHmac('sha256', geheim).update(inhoud).digest('base64url')}`;
  },
  'een ander algoritme': async () => token({}, { alg: 'PS256' }, (await generateKeyPair('PS256')).privateKey),
  'een vreemde sleutel': () => token({}, {}, vreemd.privateKey),
  'een veranderde inhoud': async () => {
    const [kop, , handtekening] = (await token()).split('.');
    return `${kop}.${deel(claims({ rol: 'beheerder' }))}.${handtekening}`;
  },
  'geen handtekening': async () => (await token()).split('.').slice(0, 2).join('.'),
  'een vreemde uitgever': () => token({ iss: 'https://elders.example' }),
  'een ander publiek': () => token({ aud: 'elders' }),
  verlopen: () => token({ exp: nu() - 60 }),
  'geen einde': () => token({ exp: undefined }),
  'nog niet geldig': () => token({ nbf: nu() + 600 }),
  'een ander type': () => token({}, { typ: 'logout+jwt' }),
};

describe('S07 vervalste tokens', () => {
  test.each(Object.keys(vervalst))('S07 %s geeft 401 en komt bij geen enkele dienst', async (naam) => {
    gateway.region.matching.received.length = 0;
    const { status, body } = await als(await vervalst[naam]!());
    expect(status).toBe(401);
    expect(body.errors?.[0]).toMatchObject({ message: expect.stringContaining('niet aangemeld'), extensions: { code: 'toegang.niet-aangemeld' } });
    expect(gateway.region.matching.received).toEqual([]);
  });

  test('S07 zonder token is alles dicht, ook een adres dat niet bestaat', async () => {
    for (const [pad, init] of [
      ['/graphql', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
      ['/graphql', {}],
      ['/niets', {}],
      ['/metrics', {}],
    ] as const)
      expect((await gateway.send(pad, init)).status).toBe(401);
  });

  test('S42 een geweigerd token staat in het log, het token zelf niet', async () => {
    gateway.log.length = 0;
    const bewijs = await token({ exp: nu() - 60 });
    await als(bewijs);
    expect(gateway.log.join()).toContain('token_refused');
    expect(gateway.log.join()).not.toContain(bewijs.slice(-30));
  });
});

test('S08 sleutels die een token zelf aanwijst, tellen niet', async () => {
  const jwk = await exportJWK(vreemd.publicKey);
  for (const kop of [{ jwk }, { jku: 'http://127.0.0.1:9/jwks' }, { x5u: 'http://127.0.0.1:9/x5u' }])
    expect((await als(await token({}, kop, vreemd.privateKey))).status).toBe(401);
});

describe('inloggen met de lokale uitgever', () => {
  const login = (body: unknown) =>
    gateway.send('/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  test('een demogebruiker krijgt een token dat werkt', async () => {
    const { status, body } = await login({ gebruiker: 'jobhunter-0153', wachtwoord: 'demo' });
    expect(status).toBe(200);
    expect((await als(body.token ?? '')).status).toBe(200);
  });

  test.each([
    [{}],
    [{ gebruiker: 'beheerder' }],
    [{ gebruiker: ['beheerder'], wachtwoord: 'demo' }],
    [{ gebruiker: 'beheerder', wachtwoord: { $ne: '' } }],
    [[]],
    ['demo'],
    [null],
  ])('een verkeerd bericht (%j) geeft 400', async (bericht) => {
    expect((await login(bericht)).status).toBe(400);
  });

  test('te vaak een verkeerd wachtwoord geeft 429 met een wachttijd', async () => {
    for (let i = 0; i < 5; i += 1) expect((await login({ gebruiker: 'aanbieder-o1', wachtwoord: 'fout' })).status).toBe(401);
    const { status, headers, body } = await login({ gebruiker: 'aanbieder-o1', wachtwoord: 'demo' });
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body.errors?.[0]?.message).toContain('verkeerd wachtwoord');
  });
});

describe('gezondheid', () => {
  test('leven en gereedheid vragen geen token', async () => {
    await request(gateway.url).get('/livez').expect(200, { status: 'leeft' });
    await request(gateway.url).get('/readyz').expect(200, { status: 'gereed' });
  });

  test('antwoordt een dienst niet, dan is de gateway niet gereed, zonder te vertellen welke', async () => {
    gateway.region.matching.healthy = false;
    const { status, text } = await gateway.send('/readyz');
    gateway.region.matching.healthy = true;
    expect(status).toBe(503);
    expect(text).not.toContain('matching');
    expect(gateway.log.join()).toContain('"diensten":"matching"');
  });
});
