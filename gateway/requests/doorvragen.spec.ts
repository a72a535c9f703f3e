import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { DienstOnbereikbaar, type GraphqlVraag, httpDoor, ONLY_DATA } from '@regiomatch/platform/graphql';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.fixture.js';
import { toyRegion } from '../testing/toy-region.fixture.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  for (const subgraph of Object.values(gateway.region)) {
    subgraph.received.length = 0;
    subgraph.fault = undefined;
  }
});
const vragenAan = (naam: 'profielen' | 'matching') => gateway.region[naam].received.map(({ vraag }) => vraag.query);

describe('een vraag voor één dienst', () => {
  test('gaat onveranderd door, met variabelen', async () => {
    const vraag = 'query Zoek($n: Int!) { __typename zoekAanbod(aantal: $n) { ...Kort punten { punten } } } fragment Kort on Treffer { id titel }';
    const { body } = await gateway.ask(vraag, { n: 1 });
    expect(body.data).toEqual({ __typename: 'Query', zoekAanbod: [{ id: 'a0', titel: 'Aanbod 0', punten: [{ punten: 30 }, { punten: 8 }] }] });
    expect(gateway.region.matching.received).toEqual([expect.objectContaining({ vraag: { query: vraag, variables: { n: 1 } } })]);
    expect(vragenAan('profielen')).toEqual([]);
  });

  test('kiest de genoemde operatie uit het bericht', async () => {
    const { body } = await gateway.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
      body: JSON.stringify({ query: 'query A { zoekAanbod(aantal: 1) { id } } query B { profielen(aantal: 1) { id } }', operationName: 'B' }),
    });
    expect(body.data).toEqual({ profielen: [{ id: 'p0' }] });
  });

  test('een weigering als antwoord komt heel over', async () => {
    const { body } = await gateway.ask('{ profiel(id: "weg") { __typename ... on NietGevonden { code melding } } }');
    expect(body.data).toEqual({ profiel: { __typename: 'NietGevonden', code: 'profiel.niet-gevonden', melding: 'Deze inwoner is er niet.' } });
  });

  test('een wijziging gaat precies één keer naar de eigenaar', async () => {
    const { body } = await gateway.ask('mutation { reserveerPlek(aanbodId: "a1", reserveringId: "r1") }');
    expect(body.data).toEqual({ reserveerPlek: true });
    expect(vragenAan('profielen')).toHaveLength(1);
  });
});

describe('een vraag over meer diensten', () => {
  test('velden van een andere dienst worden erbij gehaald', async () => {
    const { body } = await gateway.ask('{ profielen(aantal: 2) { id gemeentecode aanbod(aantal: 1) { titel } } }');
    expect(body.data).toEqual({
      profielen: [
        { id: 'p0', gemeentecode: '0153', aanbod: [{ titel: 'Aanbod 0' }] },
        { id: 'p1', gemeentecode: '0153', aanbod: [{ titel: 'Aanbod 0' }] },
      ],
    });
    expect(vragenAan('matching').join()).toContain('_entities');
  });

  test('hoofdvelden van verschillende diensten in één bericht', async () => {
    const { body } = await gateway.ask('{ profielen(aantal: 1) { id } zoekAanbod(aantal: 1) { id } }');
    expect(body.data).toEqual({ profielen: [{ id: 'p0' }], zoekAanbod: [{ id: 'a0' }] });
  });
});

test('een interne operatie is van buiten niet te vragen', async () => {
  for (const vraag of [
    '{ matchprofielen(ids: ["p1"]) { id } }',
    '{ profielen(aantal: 1) { id } matchprofielen(ids: ["p1"]) { id } }',
    '{ _entities(representations: []) { __typename } }',
    '{ _service { sdl } }',
  ]) {
    const { status, body } = await gateway.ask(vraag);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions['code']).toBe('vraag.vraag-ongeldig');
  }
  expect(vragenAan('profielen')).toEqual([]);
});

describe('S37 wat de klant zelf over zichzelf zegt, telt niet', () => {
  const verzonnen = {
    'x-user-id': 'beheerder',
    'x-rol': 'beheerder',
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-user': 'baas',
    'x-correlatie-id': 'toets-123456',
    cookie: 'sessie=1',
  };

  test.each([
    ['rechtstreeks', '{ zoekAanbod(aantal: 1) { id } }'],
    ['gepland', '{ profielen(aantal: 1) { id aanbod(aantal: 1) { id } } }'],
  ])('S37 %s: alleen het token en het correlatienummer gaan mee', async (_, vraag) => {
    const { headers } = await gateway.ask(vraag, {}, verzonnen);
    const ontvangen = [...gateway.region.matching.received, ...gateway.region.profielen.received];
    expect(ontvangen.length).toBeGreaterThan(0);
    for (const { headers: mee } of ontvangen) expect(mee).toEqual({ authorization: `Bearer ${gateway.token}`, 'x-correlatie-id': 'toets-123456' });
    expect(headers.get('x-correlatie-id')).toBe('toets-123456');
  });

  test('een correlatienummer dat het log kan vervuilen, wordt vervangen', async () => {
    const { headers } = await gateway.ask('{ zoekAanbod(aantal: 1) { id } }', {}, { 'x-correlatie-id': 'a"b {nep} \t regel' });
    expect(headers.get('x-correlatie-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(gateway.region.matching.received[0]?.headers['x-correlatie-id']).toBe(headers.get('x-correlatie-id'));
  });
});

describe('fouten', () => {
  test.each([
    ['rechtstreeks', '{ kapot }'],
    ['gepland', '{ kapot profielen(aantal: 1) { id } }'],
  ])('%s: het onverwachte wordt afgedekt en staat onder zijn nummer in het log', async (_, vraag) => {
    gateway.log.length = 0;
    const { status, text, headers, body } = await gateway.ask(vraag);
    expect(status).toBe(200);
    expect(text).not.toMatch(/geheim|10\.0\.0\.5|\.ts/);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERN', correlatieId: headers.get('x-correlatie-id') });
    expect(gateway.log).toEqual([expect.stringContaining(`"correlatie_id":"${headers.get('x-correlatie-id')}"`)]);
    expect(gateway.log.join()).not.toContain('geheim');
  });

  test.each([
    ['rechtstreeks', '{ geweigerd }'],
    ['gepland', '{ geweigerd profielen(aantal: 1) { id } }'],
  ])('%s: een weigering houdt code en tekst, en niets meer', async (_, vraag) => {
    gateway.log.length = 0;
    const { body, headers } = await gateway.ask(vraag);
    expect(body.errors).toEqual([
      {
        message: 'U mag dit niet doen.',
        path: ['geweigerd'],
        extensions: { code: 'toegang.geen-toegang', correlatieId: headers.get('x-correlatie-id') },
      },
    ]);
    expect(gateway.log).toEqual([]);
  });
});

describe('S44 een dienst valt weg', () => {
  const onbereikbaar = () => Promise.reject(new DienstOnbereikbaar('matching'));
  const melding = expect.stringContaining('nu niet bereikbaar');

  test('S44 een vraag aan alleen die dienst krijgt een duidelijke melding', async () => {
    gateway.region.matching.fault = onbereikbaar;
    const { status, body, text } = await gateway.ask('{ zoekAanbod(aantal: 1) { id } }');
    expect(status).toBe(503);
    expect(body.errors?.[0]).toMatchObject({ message: melding, extensions: { code: 'dienst.dienst-onbereikbaar' } });
    expect(text).not.toContain('matching');
  });

  test('S44 de rest van een scherm blijft staan', async () => {
    gateway.region.matching.fault = onbereikbaar;
    const { status, body } = await gateway.ask('{ profielen(aantal: 1) { id aanbod(aantal: 1) { titel } } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ profielen: [{ id: 'p0', aanbod: null }] });
    expect(body.errors?.[0]).toMatchObject({ message: melding, extensions: { code: 'dienst.dienst-onbereikbaar' } });
  });

  test('S44 een antwoord dat geen GraphQL is, wordt afgedekt', async () => {
    gateway.region.matching.fault = () => Promise.resolve({ statusCode: 502, message: 'proxy 10.0.0.5' } as never);
    for (const vraag of ['{ zoekAanbod(aantal: 1) { id } }', '{ profielen(aantal: 1) { id aanbod(aantal: 1) { titel } } }']) {
      const { body, text: antwoord } = await gateway.ask(vraag);
      expect(body.errors?.[0]?.extensions['code']).toBe('INTERN');
      expect(antwoord).not.toContain('10.0.0.5');
    }
  });

  test('S44 een deur die onverwacht klapt, lekt niets', async () => {
    gateway.log.length = 0;
    gateway.region.matching.fault = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.5:5432 wachtwoord=geheim'));
    for (const vraag of ['{ zoekAanbod(aantal: 1) { id } }', '{ profielen(aantal: 1) { id aanbod(aantal: 1) { titel } } }']) {
      const { text, body } = await gateway.ask(vraag);
      expect(text).not.toMatch(/geheim|ECONNREFUSED|10\.0\.0\.5/);
      expect(body.errors?.[0]?.extensions['code']).toBe('INTERN');
    }
    expect(gateway.log.length).toBeGreaterThanOrEqual(2);
    expect(gateway.log.join()).not.toContain('geheim');
  });
});

test('een dienst achter HTTP antwoordt hetzelfde, en valt net zo netjes weg', async () => {
  const { matching } = toyRegion();
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => matching.door(JSON.parse(body) as GraphqlVraag, request.headers as Record<string, string>))
      .then((result) => {
        if (Object.keys(result).join() === 'data') response.setHeader(ONLY_DATA, '1');
        response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
      });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  gateway.region.matching.fault = httpDoor('matching', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);

  expect((await gateway.ask('{ zoekAanbod(aantal: 1) { titel } }')).body.data).toEqual({ zoekAanbod: [{ titel: 'Aanbod 0' }] });
  expect((await gateway.ask('{ profielen(aantal: 1) { aanbod(aantal: 1) { id } } }')).body.data).toEqual({ profielen: [{ aanbod: [{ id: 'a0' }] }] });
  expect((await gateway.ask('{ geweigerd }')).body.errors?.[0]).toMatchObject({
    message: 'U mag dit niet doen.',
    extensions: { code: 'toegang.geen-toegang' },
  });
  expect(matching.received[0]?.headers).toMatchObject({ authorization: `Bearer ${gateway.token}` });

  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
  expect((await gateway.ask('{ zoekAanbod(aantal: 1) { titel } }')).status).toBe(503);
});
