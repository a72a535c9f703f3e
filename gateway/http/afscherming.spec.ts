import { afterEach, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import type { GatewayConfig } from '../gateway-config.js';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.fixture.js';

const open: TestGateway[] = [];
const start = async (config: Partial<GatewayConfig> = {}): Promise<TestGateway> => {
  const gateway = await startTestGateway(config);
  open.push(gateway);
  return gateway;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.stop()));
});
const VRAAG = '{ zoekAanbod(aantal: 1) { id } }';

describe('S19 in productie vertelt de gateway niets over zichzelf', () => {
  test('S19 geen schema, geen hints, geen plaats in de code', async () => {
    const gateway = await start({ production: true });
    for (const vraag of ['{ __schema { types { name } } }', '{ __type(name: "Profiel") { fields { name } } }']) {
      const { status, text } = await gateway.ask(vraag);
      expect(status).toBe(400);
      expect(text).not.toContain('gemeentecode');
    }
    for (const [vraag, variabelen] of [
      ['{ zoekAanbo(aantal: 1) { id } }', {}],
      ['{ zoekAanbod(aanta: 1) { id } }', {}],
      ['{ zoekAanbod { tite } }', {}],
      ['query Q($n: Int) { zoekAanbod(aantal: $n) { id } }', { n: 'veel' }],
      ['{ kapot }', {}],
    ] as const) {
      const { text } = await gateway.ask(vraag, variabelen);
      expect(text).not.toMatch(/Did you mean|zoekAanbod"|titel|stack|node_modules|\.ts|at /);
    }
  });

  test('S19 geen bladerscherm', async () => {
    const gateway = await start({ production: true });
    const { status, text } = await gateway.send('/graphql', { headers: { accept: 'text/html', authorization: `Bearer ${gateway.token}` } });
    expect(status).toBe(405);
    expect(text).not.toContain('<html');
  });

  test('buiten productie helpt de gateway een ontwikkelaar wel', async () => {
    const gateway = await start();
    expect((await gateway.ask('{ __schema { queryType { name } } }')).body.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await gateway.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
    expect((await gateway.ask('{ zoekAanbo { id } }')).body.errors?.[0]?.extensions['uitleg']).toContain('Did you mean');
  });

  test('S38 in productie bestaat de lokale inlog niet', async () => {
    const gateway = await start({ production: true });
    const login = await gateway.send('/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"gebruiker":"beheerder","wachtwoord":"demo"}',
    });
    expect(login.status).toBe(401);
    expect((await gateway.send('/.well-known/jwks.json')).status).toBe(401);
  });
});

describe('S21 te veel vragen in korte tijd', () => {
  test('S21 per persoon, met een wachttijd; een ander gaat door', async () => {
    const gateway = await start({ rates: { user: { max: 5, seconds: 60 } } });
    for (let i = 0; i < 5; i += 1) expect((await gateway.ask(VRAAG)).status).toBe(200);
    const { status, headers, body } = await gateway.ask(VRAAG);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body.errors?.[0]).toMatchObject({ message: expect.stringContaining('Te veel vragen'), extensions: { code: 'vraag.te-vaak' } });
    expect((await gateway.ask(VRAAG, {}, { authorization: `Bearer ${await gateway.tokenOf('jobhunter-0153')}` })).status).toBe(200);
    // A fresh token is the same person.
    expect((await gateway.ask(VRAAG, {}, { authorization: `Bearer ${await gateway.tokenOf('klantmanager-0153')}` })).status).toBe(429);
  });

  test('S21 per organisatie: twee mensen van één gemeente tellen samen', async () => {
    const gateway = await start({ rates: { organisation: { max: 4, seconds: 60 } } });
    const ander = `Bearer ${await gateway.tokenOf('jobhunter-0153')}`;
    for (let i = 0; i < 2; i += 1) {
      expect((await gateway.ask(VRAAG)).status).toBe(200);
      expect((await gateway.ask(VRAAG, {}, { authorization: ander })).status).toBe(200);
    }
    expect((await gateway.ask(VRAAG, {}, { authorization: ander })).status).toBe(429);
    expect((await gateway.ask(VRAAG, {}, { authorization: `Bearer ${await gateway.tokenOf('jobhunter-0141')}` })).status).toBe(200);
  });

  test('S21 per adres, ook voor wie geen token heeft; een verzonnen X-Forwarded-For helpt niet (S37)', async () => {
    const gateway = await start({ rates: { address: { max: 3, seconds: 60 } } });
    const kloppen = (i: number) =>
      gateway.send('/login', { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.9.8.${i}` }, body: '{}' });
    for (let i = 0; i < 3; i += 1) expect((await kloppen(i)).status).toBe(400);
    expect((await kloppen(4)).status).toBe(429);
  });

  test('achter een vertrouwde proxy telt het echte adres', async () => {
    const gateway = await start({ rates: { address: { max: 1, seconds: 60 } }, trustedProxies: ['127.0.0.1'] });
    const kloppen = (i: number) => gateway.send('/livez', { headers: { 'x-forwarded-for': `10.9.8.${i}` } });
    expect((await kloppen(1)).status).toBe(200);
    expect((await kloppen(2)).status).toBe(200);
    expect((await kloppen(1)).status).toBe(429);
  });
});

test('S33 en S35: elk antwoord heeft de beschermende koppen, ook een weigering', async () => {
  const gateway = await start();
  const antwoorden = [
    await gateway.ask(VRAAG),
    await gateway.ask('{ fout'),
    await gateway.send('/livez'),
    await gateway.send('/graphql', { method: 'POST' }),
    await gateway.send('/niets', { headers: { authorization: `Bearer ${gateway.token}` } }),
    await gateway.ask(VRAAG, {}, { 'content-type': 'text/plain' }),
  ];
  expect(antwoorden.map(({ status }) => status)).toEqual([200, 400, 200, 401, 404, 415]);
  for (const { headers } of antwoorden) {
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none';object-src 'none'",
    );
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-correlatie-id')).toMatch(/^[\w-]{8,64}$/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect([...headers.keys()].filter((naam) => naam.startsWith('access-control'))).toEqual([]);
  }
});
