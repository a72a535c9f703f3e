import { isSpanContextValid, type SpanContext, trace } from '@opentelemetry/api';
import { currentTracer } from './current-tracer.js';
import { readTraceparent, writeTraceparent } from './traceparent.js';

type Headers = Readonly<Record<string, string | undefined>>;

const active = (): SpanContext | undefined => {
  if (!currentTracer.tracer) return undefined;
  const context = trace.getActiveSpan()?.spanContext();
  return context && isSpanContextValid(context) ? context : undefined;
};

/** The span that runs now, as text to send or to keep; undefined while nothing is traced. */
export const traceparentNow = (): string | undefined => {
  const context = active();
  return context && writeTraceparent(context);
};

/** Adds `traceparent` for whoever is asked next. Nothing else travels: no `tracestate` and no `baggage`, which can hold anything. */
export const inject = <H extends Headers>(headers: H): H & { readonly traceparent?: string } => {
  const traceparent = traceparentNow();
  return traceparent === undefined ? headers : { ...headers, traceparent };
};

/** The span of whoever asks. */
export const extract = (headers: Headers): SpanContext | undefined => readTraceparent(headers['traceparent']);

/** Field of each log line, so that a line leads to its trace. */
export const traceFields = (): { trace_id?: string } => {
  const context = active();
  return context ? { trace_id: context.traceId } : {};
};
