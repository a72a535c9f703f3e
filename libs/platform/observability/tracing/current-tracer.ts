import type { Tracer } from '@opentelemetry/api';

/** Null while nothing is traced: then no function of this folder does anything. */
export const currentTracer: { tracer: Tracer | null } = { tracer: null };
