import { consumerSpan } from '../tracing/consumer-span.js';
import type { ServiceMetrics } from './service-metrics.js';

interface Consumer {
  readonly naam: string;
  readonly topic: string;
}

/** Measures and traces one batch of a consumer. */
export const observeBatch = <T>(
  metrics: ServiceMetrics | undefined,
  { naam, topic }: Consumer,
  berichten: Parameters<typeof consumerSpan>[2],
  work: () => Promise<T>,
): Promise<T> => {
  metrics?.consumed(naam, berichten.length);
  return consumerSpan(naam, topic, berichten, work);
};
