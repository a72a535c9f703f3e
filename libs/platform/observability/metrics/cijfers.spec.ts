import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createMetrics } from './create-metrics.js';
import { operationLabel } from './operation-label.js';
import { outcomeOf } from './outcome.js';

const KANARIE = 'kanarie0612345678';
const label = (query: string, naam?: string) => operationLabel(parse(query), naam);
const uitkomst = (...codes: unknown[]) => outcomeOf(codes.map((code) => ({ extensions: { code } })));

describe('de naam van een vraag in de cijfers', () => {
  test('is het veld van het schema, ook achter een alias, een naam of een fragment', () => {
    expect(label('{ aanbod { id } }')).toBe('aanbod');
    expect(label(`query ${KANARIE} { ${KANARIE}: aanbod(id: "${KANARIE}") { id } }`)).toBe('aanbod');
    expect(label(`{ ...${KANARIE} } fragment ${KANARIE} on Query { ... { aanbod } }`)).toBe('aanbod');
    expect(label('{ __typename aanbod }')).toBe('aanbod');
    expect(label('query A { aanbod } query B { profiel }', 'B')).toBe('profiel');
  });

  test('is er een voor alle vragen naar meer velden tegelijk', () => {
    expect(label('{ aanbod profiel }')).toBe('several');
    expect(label('{ a: aanbod b: aanbod }')).toBe('aanbod');
  });

  test('is er een voor wat geen vraag blijkt', () => {
    expect(label('query A { aanbod }', KANARIE)).toBe('none');
  });
});

test('de uitkomst is het ergste wat er misging', () => {
  expect(outcomeOf(undefined)).toBe('ok');
  expect(outcomeOf([])).toBe('ok');
  expect(uitkomst('toegang.geen-toegang')).toBe('refused');
  expect(uitkomst('toegang.geen-toegang', 'VRAAG_ONGELDIG')).toBe('invalid');
  expect(uitkomst('dienst.dienst-onbereikbaar', 'vraag.vraag-ongeldig')).toBe('unavailable');
  expect(uitkomst('dienst.dienst-onbereikbaar', 'INTERN')).toBe('failed');
  expect(uitkomst('GRAPHQL_VALIDATION_FAILED')).toBe('invalid');
  expect(uitkomst(undefined)).toBe('failed');
});

describe('de bladzijde met cijfers', () => {
  test('twee toepassingen in een proces zitten elkaar niet in de weg', async () => {
    const [een, ander] = [createMetrics(), createMetrics()];
    een.forService('regio').operation('gemeente', 'ok', 0.1);
    expect(await een.render()).toContain('regiomatch_graphql_duration_seconds_count{dienst="regio",operation="gemeente",outcome="ok"} 1');
    expect(await ander.render()).not.toContain('dienst="regio"');
  });

  test('diensten in een proces staan naast elkaar', async () => {
    const metrics = createMetrics();
    for (const naam of ['regio', 'profielen']) metrics.forService(naam).watchPool({ totalCount: 3, idleCount: 1, waitingCount: 0 });
    expect(await metrics.render()).toContain('regiomatch_db_pool_total{dienst="regio"} 3\nregiomatch_db_pool_total{dienst="profielen"} 3');
  });

  test('het proces zelf staat er alleen bij wie dat vraagt', async () => {
    expect(await createMetrics({ process: true }).render()).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(await createMetrics().render()).not.toContain('nodejs_');
  });

  test('een bron die hangt of faalt, houdt de rest niet op, toont geen oude cijfers en wordt niet nog eens gevraagd', async () => {
    const metrics = createMetrics({ timeoutMs: 30 });
    const regio = metrics.forService('regio');
    let gevraagd = 0;
    let antwoord: (aantal: number) => void = () => undefined;
    regio.watchSearch({ degraded: () => true, lag: () => (gevraagd++ === 0 ? 7 : new Promise((resolve) => (antwoord = resolve))) });
    regio.watchMessages(() => Promise.reject(new Error(KANARIE)), [{ naam: 'regio.oor', lag: async () => 2 }]);
    expect(await metrics.render()).toContain('regiomatch_zoekindex_lag{dienst="regio"} 7');

    const hangt = await metrics.render();
    expect(hangt).toContain('regiomatch_zoekindex_degraded{dienst="regio"} 1');
    expect(hangt).toContain('regiomatch_consumer_lag{dienst="regio",consument="regio.oor"} 2');
    expect(hangt).toContain('regiomatch_scrape_errors_total{dienst="regio",source="search_lag"} 1');
    expect(hangt).toContain('regiomatch_scrape_errors_total{dienst="regio",source="messages"} 2');
    expect(hangt).not.toMatch(/regiomatch_zoekindex_lag\{|regiomatch_outbox_age_seconds\{/);
    expect(hangt).not.toContain(KANARIE);

    await metrics.render();
    expect(gevraagd).toBe(2);
    antwoord(5);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await metrics.render()).not.toContain('regiomatch_zoekindex_lag{');
    expect(gevraagd).toBe(3);
  });

  test('een dienst die stopt, laat geen standen achter', async () => {
    const metrics = createMetrics();
    const regio = metrics.forService('regio');
    regio.watchPool({ totalCount: 3, idleCount: 1, waitingCount: 0 });
    expect(await metrics.render()).toContain('regiomatch_db_pool_total{');
    regio.stop();
    expect(await metrics.render()).not.toContain('regiomatch_db_pool_total{');
  });
});
