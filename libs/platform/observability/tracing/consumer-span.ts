import type { SpanContext } from '@opentelemetry/api';
import { currentTracer } from './current-tracer.js';
import { readTraceparent } from './traceparent.js';
import { withSpan } from './with-span.js';

interface Carried {
  readonly event: { readonly traceparent?: string };
}

/** The SDK keeps no more of them. */
const MAX_LINKS = 128;

/** One batch of a consumer: a trace of its own with a link to each change that it follows from. */
export const consumerSpan = <T>(consument: string, topic: string, berichten: readonly Carried[], work: () => Promise<T>): Promise<T> => {
  if (!currentTracer.tracer) return work();
  const links = new Map<string, SpanContext>();
  for (const { event } of berichten) {
    const cause = links.size < MAX_LINKS ? readTraceparent(event.traceparent) : undefined;
    if (cause) links.set(cause.spanId, cause);
  }
  return withSpan(
    `consume ${consument}`,
    {
      kind: 'consumer',
      links: [...links.values()],
      attributes: { 'messaging.destination.name': topic, 'messaging.batch.message_count': berichten.length },
    },
    work,
  );
};
