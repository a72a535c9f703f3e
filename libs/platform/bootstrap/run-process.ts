import { ConfigOngeldig } from '../config/index.js';
import { createMetrics, Logger, type Metrics, startTracing } from '../observability/index.js';

/** What stops everything that was started, in order. */
export type Stop = () => Promise<void>;

/** Below what an orchestrator waits before it kills: 60 s in the chart. */
const STOP_MS = 45_000;

/**
 * The life of a process: starts, stops cleanly on SIGTERM and SIGINT, and ends with 1 and one clear line when it cannot start or stop. A
 * second signal ends it at once.
 */
export const runProcess = async (naam: string, env: NodeJS.ProcessEnv, start: (logger: Logger, metrics: Metrics) => Promise<Stop>): Promise<void> => {
  const niveau = env['LOG_NIVEAU'];
  const logger = Logger.to(process.stdout, naam, niveau === 'debug' || niveau === 'warn' || niveau === 'error' ? niveau : 'info');
  const tracing = await startTracing(`regiomatch-${naam}`, env);
  let stop: Stop | null = null;
  let stopping = false;
  const end = (): void => {
    if (stopping || !stop) process.exit(stop ? 1 : 0);
    stopping = true;
    logger.info('process_stopping', {});
    const late = setTimeout(() => {
      logger.error('process_stop_late', new Error(`niet klaar binnen ${STOP_MS} ms`));
      process.exit(1);
    }, STOP_MS);
    late.unref();
    stop()
      .then(() => tracing.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error('process_stop_failed', error);
          process.exit(1);
        },
      );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  try {
    stop = await start(logger, createMetrics({ process: true }));
    logger.info('process_ready', {});
  } catch (error) {
    if (error instanceof ConfigOngeldig) process.stderr.write(`${error.message}\n`);
    else logger.error('process_start_failed', error);
    process.exit(1);
  }
};
