import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RequestRefused } from '../errors/request-refused.js';
import { LIMITS } from '../gateway-config.js';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.fixture.js';
import { checkBody } from './check-body.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

const naam = fc.constantFrom('query', 'variables', 'operationName', 'extensions', 'constructor', 'toString', '0');
const vraag = fc.constantFrom(
  '{ kapot }',
  'query Q($t: String, $n: Int) { zoekAanbod(tekst: $t, aantal: $n) { id } }',
  'mutation M($b: String!) { importeerProfielen(bestand: $b) }',
  '{',
  '',
);
const bericht = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.dictionary(naam, fc.jsonValue({ maxDepth: 4 })),
  fc.record({ query: vraag, variables: fc.dictionary(fc.constantFrom('t', 'n', 'b', 'x'), fc.jsonValue({ maxDepth: 4 })) }),
  fc.record({ query: fc.string({ unit: 'binary', maxLength: 200 }), operationName: fc.oneof(vraag, fc.string()) }),
);

test('S25 een willekeurig bericht is een vraag of een weigering, nooit iets anders', () => {
  fc.assert(
    fc.property(bericht, (body) => {
      try {
        const gelezen = checkBody(body, LIMITS);
        expect(Object.keys(gelezen).every((sleutel) => ['query', 'variables', 'operationName'].includes(sleutel))).toBe(true);
        expect(typeof gelezen.query).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(RequestRefused);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('S25 de gateway antwoordt op willekeurige berichten nooit met een storing', async () => {
  await fc.assert(
    fc.asyncProperty(bericht, async (body) => {
      const { status, text } = await gateway.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.token}` },
        body: JSON.stringify(body),
      });
      expect([200, 400]).toContain(status);
      expect(text).not.toMatch(/TypeError|node_modules|at Object/);
    }),
    { numRuns: 200 },
  );
});
