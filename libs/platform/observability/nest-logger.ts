import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own lines: only its warnings and errors matter, and its texts are kept out because they may quote input. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: () => undefined,
  warn: (_message: unknown, context?: unknown) => logger.warn('nest_warning', { context: String(context ?? '') }),
  error: (message: unknown, ...rest: unknown[]) =>
    logger.error('nest_error', message instanceof Error ? message : new Error(String(message)), { context: String(rest.at(-1) ?? '') }),
});
