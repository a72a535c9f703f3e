import { collectDefaultMetrics, Registry } from 'prom-client';
import { createInstruments } from './instruments.js';
import { ScrapeSources } from './scrape-sources.js';
import { ServiceMetrics } from './service-metrics.js';

export interface MeasuredName {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary';
  readonly labels: readonly string[];
}

/** What a server shows at GET /metrics. */
export interface MetricsPage {
  /** Never fails because a source does. */
  render(): Promise<string>;
  readonly contentType: string;
}

export interface Metrics extends MetricsPage {
  /** The numbers of one service of this process, told apart by the label `dienst`. */
  forService(dienst: string): ServiceMetrics;
  /** Everything that can be on that page; documentation, dashboards and alerts are held against it. */
  readonly names: readonly MeasuredName[];
}

export interface MetricsOptions {
  /** Also measures the process itself: memory, CPU, event loop, garbage collection. */
  readonly process?: boolean;
  /** How long a scrape waits for a number that has to be asked for. */
  readonly timeoutMs?: number;
}

/** One registry, for one process. The registry that prom-client shares is left alone, so that two of these never meet. */
export const createMetrics = ({ process = false, timeoutMs = 2_000 }: MetricsOptions = {}): Metrics => {
  const registry = new Registry();
  if (process) collectDefaultMetrics({ register: registry });
  const instruments = createInstruments(registry);
  const sources = new ScrapeSources(instruments.scrapeErrors, timeoutMs);
  return {
    forService: (dienst) => new ServiceMetrics(dienst, instruments, sources),
    contentType: registry.contentType,
    names: registry.getMetricsAsArray().map(measuredName),
    render: async () => {
      await sources.refresh();
      return registry.metrics();
    },
  };
};

/** The library's own types leave out what each of its metrics holds. */
const measuredName = (metric: unknown): MeasuredName => {
  const { name, type, labelNames } = metric as { readonly name: string; readonly type: MeasuredName['type']; readonly labelNames: readonly string[] };
  return { name, type, labels: labelNames };
};
