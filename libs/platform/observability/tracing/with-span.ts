import {
  type Attributes,
  context,
  INVALID_SPAN_CONTEXT,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { currentTracer } from './current-tracer.js';

export interface SpanOptions {
  readonly kind?: 'server' | 'client' | 'consumer';
  /** Who asked, when that was another process or service. Without it the span that runs now is the parent. */
  readonly parent?: SpanContext | undefined;
  /** What this work follows from without being part of it; a span with links starts a trace of its own. */
  readonly links?: readonly SpanContext[];
  /** Names and numbers of machinery only: no arguments, no ids of people. */
  readonly attributes?: Attributes;
}

const KIND = { server: SpanKind.SERVER, client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER } as const;
const NO_SPAN = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

/** Runs the work inside a span. Of an error only its kind is kept, because a message can quote a value. */
export const withSpan = async <T>(
  name: string,
  { kind, parent, links, attributes = {} }: SpanOptions,
  work: (span: Span) => Promise<T>,
): Promise<T> => {
  const { tracer } = currentTracer;
  if (!tracer) return work(NO_SPAN);
  const above = links ? ROOT_CONTEXT : parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : context.active();
  const span = tracer.startSpan(
    name,
    {
      kind: kind ? KIND[kind] : SpanKind.INTERNAL,
      attributes,
      links: (links ?? []).map((linked): Link => ({ context: linked })),
    },
    above,
  );
  try {
    return await context.with(trace.setSpan(above, span), work, undefined, span);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
};
