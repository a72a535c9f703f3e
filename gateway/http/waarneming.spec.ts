import { afterEach, describe, expect, test } from '@jest/globals';
import { createMetrics, startTracing } from '@regiomatch/platform/observability';
import { eventually, startVerzamelaar } from '@regiomatch/testing';
import { startTestGateway, type TestGateway } from '../testing/start-test-gateway.fixture.js';

const KANARIE = 'Kanarie0612345678';
const VREEMD = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let gateway: TestGateway | undefined;
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});

describe('de cijfers van de gateway', () => {
  test('S41 staan op de poort van de beheerder en niet op de openbare', async () => {
    gateway = await startTestGateway({ managementPort: 0 });
    const open = await gateway.send('/metrics', { headers: { authorization: `Bearer ${gateway.token}` } });
    expect(open.status).toBe(404);
    const cijfers = await fetch(`${gateway.managementUrl}/metrics`);
    expect(cijfers.headers.get('content-type')).toContain('text/plain');
    expect(await cijfers.text()).toContain('# TYPE regiomatch_graphql_duration_seconds histogram');
  });

  test('tellen elke vraag onder haar veld en haar uitkomst, ook wat nooit een dienst bereikt', async () => {
    const metrics = createMetrics();
    gateway = await startTestGateway({ metrics });
    await gateway.ask('{ zoekAanbod(aantal: 1) { id } }');
    await gateway.ask('{ zoekAanbod(aantal: 1) { id } profielen(aantal: 1) { id } }');
    await gateway.ask('{ geweigerd }');
    await gateway.ask('{ kapot }');
    await gateway.ask('{ bestaatNiet }');
    gateway.region.matching.fault = async () => {
      throw new Error('weg');
    };
    await gateway.ask('{ zoekAanbod(aantal: 1) { id } }');
    await gateway.send('/graphql', { method: 'POST', headers: { authorization: `Bearer ${KANARIE}` } });
    await gateway.send(`/${KANARIE}`);
    await eventually(async () => expect(await metrics.render()).toContain('route="none"'));
    const tekst = await metrics.render();
    const aantal = (operation: string, outcome: string) =>
      new RegExp(`^regiomatch_graphql_duration_seconds_count\\{dienst="gateway",operation="${operation}",outcome="${outcome}"\\} (\\d+)$`, 'm').exec(
        tekst,
      )?.[1];
    expect(aantal('zoekAanbod', 'ok')).toBe('1');
    expect(aantal('several', 'ok')).toBe('1');
    expect(aantal('geweigerd', 'refused')).toBe('1');
    expect(aantal('kapot', 'failed')).toBe('1');
    expect(aantal('none', 'invalid')).toBe('1');
    expect(tekst).toMatch(/regiomatch_http_duration_seconds_count\{dienst="gateway",route="\/graphql",status="401"\} 1/);
    expect(tekst).not.toContain(KANARIE);
    expect(tekst).not.toMatch(/klantmanager|Bearer|eyJ/);
  });
});

describe('het spoor van de gateway', () => {
  test('begint bij de gateway zelf en gaat mee naar elke dienst; een spoor van buiten telt niet', async () => {
    const verzamelaar = await startVerzamelaar();
    const tracing = await startTracing('regiomatch-gateway', { OTEL_EXPORTER_OTLP_ENDPOINT: verzamelaar.url });
    try {
      gateway = await startTestGateway();
      const vraag = (query: string) => gateway!.ask(query, { tekst: KANARIE }, { traceparent: VREEMD, baggage: `naam=${KANARIE}` });
      await vraag('query Zoek($tekst: String) { zoekAanbod(tekst: $tekst, aantal: 1) { id } }');
      await vraag('query Zoek($tekst: String) { zoekAanbod(tekst: $tekst, aantal: 1) { id } profielen(aantal: 1) { id aanbod { id } } }');
      await gateway.stop();
      await tracing.stop();

      const spans = verzamelaar.spans();
      const sporen = ['gateway zoekAanbod', 'gateway several'].map((naam) => spans.find(({ name }) => name === naam)?.traceId);
      expect(new Set(sporen).size).toBe(2);
      const meegegeven = [...gateway.region.matching.received, ...gateway.region.profielen.received].map(({ headers }) => headers);
      expect(meegegeven.length).toBeGreaterThan(2);
      for (const headers of meegegeven) {
        expect(sporen).toContain(headers['traceparent']?.split('-')[1]);
        expect(headers).not.toHaveProperty('baggage');
      }
      expect(verzamelaar.tekst()).not.toContain('0af7651916cd43dd8448eb211c80319c');
      expect(verzamelaar.tekst()).not.toMatch(/Kanarie|klantmanager|Bearer|eyJ/);
    } finally {
      await tracing.stop();
      await verzamelaar.stop();
    }
  });
});
