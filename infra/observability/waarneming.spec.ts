import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createMetrics } from '@regiomatch/platform/observability';
import { parse } from 'yaml';
import { bronnen, WORTEL } from './bronnen.js';
import { hoofdstuk, tabelOnder } from './handleiding.js';
import { loggebeurtenissen } from './loggebeurtenissen.js';
import { genoemd } from './promql.js';

interface Paneel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}
interface Alarm {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly ernst: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

const lees = (pad: string): string => readFileSync(join(WORTEL, pad), 'utf8');
const handleiding = lees('docs/waarneming.md');
const dashboard = JSON.parse(lees('infra/observability/grafana/regiomatch.json')) as { readonly panels: readonly Paneel[] };
const alarmen = (parse(lees('infra/observability/prometheus/alarmen.yml')) as { groups: { rules: Alarm[] }[] }).groups.flatMap(({ rules }) => rules);
const ophalen = parse(lees('infra/observability/prometheus/prometheus.yml')) as { rule_files: string[]; scrape_configs: { job_name: string }[] };

const gelogd = loggebeurtenissen(bronnen());
const gemeten = createMetrics({ process: true }).names;
const REEKSEN: Readonly<Record<string, readonly string[]>> = { histogram: ['_bucket', '_sum', '_count'], summary: ['_sum', '_count', ''] };
/** Every series that Prometheus can hold, with its labels; `up` and the labels of the target are its own. */
const reeksen = new Map<string, readonly string[]>([
  ['up', ['job', 'instance']],
  ...gemeten.flatMap(({ name, type, labels }) =>
    (REEKSEN[type] ?? ['']).map((einde) => [name + einde, [...labels, 'job', 'instance', ...(einde === '_bucket' ? ['le'] : [])]] as const),
  ),
]);
const VASTE_WAARDEN: Readonly<Record<string, readonly string[]>> = {
  outcome: ['ok', 'refused', 'invalid', 'unavailable', 'failed'],
  job: ophalen.scrape_configs.map(({ job_name }) => job_name),
};
const FUNCTIES = ['sum', 'max', 'min', 'topk', 'rate', 'increase', 'histogram_quantile', 'min_over_time'];

/** What an expression names that this product does not have. */
const onbekend = (uitdrukking: string): readonly string[] => {
  const { metrieken, labels, waarden, functies } = genoemd(uitdrukking);
  const eigenLabels = new Set(metrieken.flatMap((naam) => reeksen.get(naam) ?? []));
  return [
    ...metrieken.filter((naam) => !reeksen.has(naam)),
    ...labels.filter((label) => !eigenLabels.has(label)),
    ...waarden.flatMap(([label, waarde]) => (VASTE_WAARDEN[label] && !VASTE_WAARDEN[label].includes(waarde) ? [`${label}=${waarde}`] : [])),
    ...functies.filter((functie) => !FUNCTIES.includes(functie)),
    ...(metrieken.length === 0 ? ['geen enkel cijfer'] : []),
  ];
};
const genoemdeLabels = (sjabloon: string): readonly string[] =>
  [...sjabloon.matchAll(/\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}/g)].map(([, label]) => label ?? '');
const uitdrukkingen = dashboard.panels.flatMap(({ targets = [] }) => targets);

describe('het dashboard', () => {
  test.each(uitdrukkingen)('$expr noemt alleen cijfers die er zijn', ({ expr, legendFormat }) => {
    expect(onbekend(expr)).toEqual([]);
    expect(genoemdeLabels(legendFormat).filter((label) => !genoemd(expr).labels.concat('instance').includes(label))).toEqual([]);
  });

  test('toont elk eigen cijfer', () => {
    const getoond = new Set(uitdrukkingen.flatMap(({ expr }) => genoemd(expr).metrieken));
    const eigen = gemeten.filter(({ name }) => name.startsWith('regiomatch_'));
    expect(eigen.filter(({ name, type }) => !(REEKSEN[type] ?? ['']).some((einde) => getoond.has(name + einde))).map(({ name }) => name)).toEqual([]);
  });

  test('heeft panelen die elkaar niet bedekken', () => {
    const vlakken = dashboard.panels.map(({ gridPos }) => gridPos);
    const over = vlakken.filter((een, i) =>
      vlakken.some(
        (ander, j) => j > i && een.x < ander.x + ander.w && ander.x < een.x + een.w && een.y < ander.y + ander.h && ander.y < een.y + een.h,
      ),
    );
    expect(over).toEqual([]);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    expect(vlakken.every(({ x, w }) => x + w <= 24)).toBe(true);
  });
});

describe('de alarmen', () => {
  test.each(alarmen)('$alert noemt alleen cijfers die er zijn, en zegt wat er is', ({ expr, labels, annotations, for: duur }) => {
    expect(onbekend(expr)).toEqual([]);
    expect(['dringend', 'waarschuwing']).toContain(labels.ernst);
    expect(duur).toMatch(/^\d+m$/);
    expect(annotations.summary.length).toBeGreaterThan(10);
    expect(genoemdeLabels(annotations.summary).filter((label) => ['bsn', 'naam', 'operation'].includes(label))).toEqual([]);
  });

  test.each(alarmen)('$alert heeft een hoofdstuk dat zegt wat u doet', ({ alert, annotations }) => {
    expect(annotations.runbook).toBe(`docs/waarneming.md#${alert.toLowerCase()}`);
    expect(hoofdstuk(handleiding, `### ${alert}`).trim().length).toBeGreaterThan(80);
  });

  test('elk hoofdstuk hoort bij een alarm, en elk alarm staat er een keer', () => {
    const koppen = [...hoofdstuk(handleiding, '## Alarmen').matchAll(/^### (.+)$/gm)].map(([, naam]) => naam);
    expect(koppen).toEqual(alarmen.map(({ alert }) => alert));
  });

  test('worden geladen door wat Prometheus ophaalt, en Kubernetes noemt de onderdelen net zo', () => {
    expect(ophalen.rule_files).toEqual(['alarmen.yml']);
    expect(VASTE_WAARDEN['job']).toEqual(['regiomatch']);
    expect(lees('k8s/chart/templates/metingen.yaml')).toContain('jobLabel: app.kubernetes.io/part-of');
    expect(lees('k8s/chart/templates/delen.tpl')).toContain('app.kubernetes.io/part-of: regiomatch');
  });
});

describe('de handleiding', () => {
  test('noemt precies de eigen cijfers, met hun soort en labels', () => {
    const rijen = tabelOnder(handleiding, '### Eigen cijfers').map(([naam = '', soort = '', labels = '']) => ({
      naam,
      soort,
      labels: labels.split(', '),
    }));
    const eigen = gemeten.filter(({ name }) => name.startsWith('regiomatch_'));
    expect(rijen).toEqual(eigen.map(({ name, type, labels }) => ({ naam: name, soort: type, labels })));
  });

  test('noemt geen cijfer van het proces dat er niet is', () => {
    const namen = [...handleiding.matchAll(/`((?:nodejs|process|regiomatch)_[a-z0-9_]+)`/g)].map(([, naam]) => naam ?? '');
    const logregels = new Set(gelogd.namen);
    expect(namen.filter((naam) => !logregels.has(naam) && !gemeten.some(({ name }) => name === naam))).toEqual([]);
  });

  test('noemt precies de logregels die de code schrijft, op volgorde', () => {
    const beschreven = tabelOnder(handleiding, '### Gebeurtenissen in het log').map(([naam]) => naam);
    expect(beschreven).toEqual(gelogd.namen);
  });

  test('elke logregel heeft een vaste naam die in de code te lezen is', () => {
    expect(gelogd.zonderNaam).toEqual([]);
  });
});

describe('wat deze toets zelf ziet', () => {
  test.each([
    ['een cijfer dat niet bestaat', 'rate(regiomatch_grapql_duration_seconds_count[5m])', 'regiomatch_grapql_duration_seconds_count'],
    ['een histogram zonder einde', 'rate(regiomatch_graphql_duration_seconds[5m])', 'regiomatch_graphql_duration_seconds'],
    ['een label dat het cijfer niet heeft', 'sum by (operation) (regiomatch_outbox_parked)', 'operation'],
    ['een filter op een label dat het cijfer niet heeft', 'regiomatch_outbox_parked{consument="x"}', 'consument'],
    ['een uitkomst die niet bestaat', 'regiomatch_graphql_duration_seconds_count{outcome=~"ok|error"}', 'outcome=error'],
    ['een functie die niet bestaat', 'snelheid(regiomatch_outbox_parked)', 'snelheid'],
    ['alleen een getal', '1 > 0', 'geen enkel cijfer'],
  ])('%s', (_, uitdrukking, fout) => {
    expect(onbekend(uitdrukking)).toEqual([fout]);
  });

  test.each(['sum(up', 'sum(up))', 'sum by {job} (up}', 'rate(up[5])', 'up{job=regiomatch} "x"', 'up # 1'])('%s is geen PromQL', (uitdrukking) => {
    expect(() => genoemd(uitdrukking)).toThrow();
  });

  test('een logregel zonder beschrijving, en een zonder vaste naam', () => {
    const bron = (tekst: string) => loggebeurtenissen([{ pad: 'libs/platform/x.ts', tekst }]);
    expect(bron(`this.logger.warn('nieuw_voorval', {})`).namen).toEqual(['nieuw_voorval']);
    expect(bron(`this.log(goed ? 'login_ok' : 'login_failed', {})`).namen).toEqual(['login_failed', 'login_ok']);
    expect(bron('logger.info(`opgestart op ${poort}`)').zonderNaam).toHaveLength(1);
    expect(bron(`logger.info('Opgestart!')`).zonderNaam).toHaveLength(1);
    expect(bron(`logger.info(event, fields)`).zonderNaam).toEqual([]);
  });
});
