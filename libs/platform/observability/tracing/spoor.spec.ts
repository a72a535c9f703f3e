import { afterEach, describe, expect, test } from '@jest/globals';
import { startVerzamelaar, type Verzamelaar } from '@regiomatch/testing';
import { consumerSpan } from './consumer-span.js';
import { isTracing } from './name-span.js';
import { extract, inject, traceFields, traceparentNow } from './propagation.js';
import { startTracing, type Tracing } from './start-tracing.js';
import { withSpan } from './with-span.js';

const OUDER = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let open: { verzamelaar: Verzamelaar; tracing: Tracing } | null = null;

const traceer = async (): Promise<Verzamelaar> => {
  const verzamelaar = await startVerzamelaar();
  open = { verzamelaar, tracing: await startTracing('regiomatch-toets', { OTEL_EXPORTER_OTLP_ENDPOINT: `${verzamelaar.url}/` }) };
  return verzamelaar;
};
afterEach(async () => {
  await open?.tracing.stop();
  await open?.verzamelaar.stop();
  open = null;
});

describe('zonder verzamelaar', () => {
  test('gebeurt er niets, en gaat er niets mee', async () => {
    const tracing = await startTracing('regiomatch-toets', {});
    expect(isTracing()).toBe(false);
    const headers = { authorization: 'x' };
    await withSpan('werk', { parent: extract({ traceparent: OUDER }) }, async (span) => {
      expect(inject(headers)).toBe(headers);
      expect(traceFields()).toEqual({});
      expect(span.isRecording()).toBe(false);
    });
    await tracing.stop();
  });
});

describe('met een verzamelaar', () => {
  test('gaat het spoor van de vrager verder, en alleen traceparent gaat mee', async () => {
    await traceer();
    await withSpan('werk', { parent: extract({ traceparent: OUDER }) }, async () => {
      const mee = inject({ authorization: 'x' });
      expect(Object.keys(mee)).toEqual(['authorization', 'traceparent']);
      expect(mee.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
      expect(mee.traceparent).not.toBe(OUDER);
    });
    expect(traceparentNow()).toBeUndefined();
  });

  test.each(['', 'x', OUDER.toUpperCase(), `${OUDER}\r\nset-cookie: a=b`, OUDER.replace(/-b7.{14}/, '-0000000000000000'), `01${OUDER.slice(2)}`])(
    'een spoor dat niet klopt (%j) begint een nieuw spoor',
    (traceparent) => {
      expect(extract({ traceparent })).toBeUndefined();
    },
  );

  test('van een fout blijft alleen de soort over', async () => {
    const verzamelaar = await traceer();
    await expect(
      withSpan('werk', {}, async () => {
        throw new TypeError('wachtwoord=geheim');
      }),
    ).rejects.toThrow(TypeError);
    await open?.tracing.stop();
    expect(verzamelaar.tekst()).toContain('TypeError');
    expect(verzamelaar.tekst()).not.toContain('geheim');
  });

  test('een reeks gebeurtenissen wijst naar elke aanleiding, met een grens', async () => {
    const verzamelaar = await traceer();
    const met = (n: number) => ({ event: { traceparent: `00-0af7651916cd43dd8448eb211c80319c-${n.toString(16).padStart(16, '0')}-01` } });
    await consumerSpan(
      'toets.oor',
      'zin.v1',
      [...Array(200).keys()].map((n) => met(n + 1)),
      async () => undefined,
    );
    await consumerSpan('toets.stil', 'zin.v1', [{ event: {} }, { event: { traceparent: 'onzin' } }], async () => undefined);
    await open?.tracing.stop();
    const [oor, stil] = ['consume toets.oor', 'consume toets.stil'].map((naam) => verzamelaar.spans().find(({ name }) => name === naam));
    expect(oor?.links).toHaveLength(128);
    expect(stil?.links ?? []).toHaveLength(0);
  });

  test('een verzamelaar die weg is, houdt het stoppen niet op', async () => {
    const verzamelaar = await traceer();
    await withSpan('werk', {}, async () => undefined);
    await verzamelaar.stop();
    const begin = performance.now();
    await open?.tracing.stop();
    expect(performance.now() - begin).toBeLessThan(4_000);
  });
});
