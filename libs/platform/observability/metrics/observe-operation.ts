import { SpanStatusCode } from '@opentelemetry/api';
import type { ExecutionResult } from 'graphql';
import { extract } from '../tracing/propagation.js';
import { withSpan } from '../tracing/with-span.js';
import { type Outcome, outcomeOf } from './outcome.js';
import type { ServiceMetrics } from './service-metrics.js';

export interface Observed {
  readonly dienst: string;
  readonly metrics: ServiceMetrics | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Asked afterwards, when the document is known to fit the schema or not. */
  readonly label: () => string;
}

/** Measures and traces one operation at the door of a service. */
export const observeOperation = ({ dienst, metrics, headers, label }: Observed, work: () => Promise<ExecutionResult>): Promise<ExecutionResult> => {
  const begin = performance.now();
  return withSpan('graphql', { kind: 'server', parent: extract(headers), attributes: { 'regiomatch.dienst': dienst } }, async (span) => {
    let outcome: Outcome = 'failed';
    try {
      const result = await work();
      outcome = outcomeOf(result.errors);
      return result;
    } finally {
      const operation = label();
      metrics?.operation(operation, outcome, (performance.now() - begin) / 1_000);
      span.updateName(`graphql ${operation}`);
      span.setAttribute('regiomatch.outcome', outcome);
      if (outcome === 'failed' || outcome === 'unavailable') span.setStatus({ code: SpanStatusCode.ERROR });
    }
  });
};
