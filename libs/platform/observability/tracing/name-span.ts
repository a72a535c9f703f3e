import { trace } from '@opentelemetry/api';
import { currentTracer } from './current-tracer.js';

/** Tells whether spans are made at all, for what costs something even when they are not. */
export const isTracing = (): boolean => currentTracer.tracer !== null;

/** Gives the span that runs now the name that was not known when it began. */
export const nameSpan = (name: string): void => {
  if (isTracing()) trace.getActiveSpan()?.updateName(name);
};
