import { createMetrics, type Metrics, startTracing } from '@regiomatch/platform/observability';
import { StartFout } from '../start-fout.js';
import type { StopStack } from './stop-stack.js';

export interface Observed {
  /** Of all services and the gateway together, for they are one process. */
  readonly metrics: Metrics;
  /** Where /metrics is shown; without it nobody can read them. */
  readonly managementPort?: number;
}

/**
 * Numbers and traces of the product, where the environment asks for them: `BEHEER_POORT` and `OTEL_EXPORTER_OTLP_ENDPOINT`.
 *
 * @throws StartFout for a BEHEER_POORT that is no port.
 */
export const observeProduct = async (env: NodeJS.ProcessEnv, running: StopStack): Promise<Observed> => {
  const poort = env['BEHEER_POORT'];
  if (poort !== undefined && !(/^\d{1,5}$/.test(poort) && Number(poort) <= 65_535))
    throw new StartFout('beheerpoort.ongeldig', `BEHEER_POORT is geen poort: «${poort}».`, 'Kies een getal tussen 0 en 65535, of laat hem weg.');
  running.add(await startTracing('regiomatch', env), (tracing) => tracing.stop());
  return poort === undefined ? { metrics: createMetrics() } : { metrics: createMetrics({ process: true }), managementPort: Number(poort) };
};
