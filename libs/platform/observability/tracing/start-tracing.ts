import { context, trace } from '@opentelemetry/api';
import { currentTracer } from './current-tracer.js';

export interface Tracing {
  /** Sends what is left; a collector that is away does not hold up the stop for long. */
  stop(): Promise<void>;
}

const STOP_MS = 3_000;

/**
 * Traces this process when `OTEL_EXPORTER_OTLP_ENDPOINT` is set, over OTLP/HTTP; without it nothing is loaded. How many requests are traced
 * follows the standard `OTEL_TRACES_SAMPLER` and `OTEL_TRACES_SAMPLER_ARG`.
 */
export const startTracing = async (service: string, env: NodeJS.ProcessEnv = process.env): Promise<Tracing> => {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (!endpoint) return { stop: async () => undefined };
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'regiomatch' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, timeoutMillis: 5_000 }))],
  });
  // Our own doors pass traceparent on; the default would also pass `baggage`.
  provider.register({ propagator: null });
  currentTracer.tracer = provider.getTracer('regiomatch');
  return {
    stop: async () => {
      currentTracer.tracer = null;
      await Promise.race([provider.shutdown().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, STOP_MS).unref())]);
      trace.disable();
      context.disable();
    },
  };
};
