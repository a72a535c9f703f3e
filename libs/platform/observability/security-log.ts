import type { Logger } from './logger.js';

/** Where security events go (security.md S42): what succeeded as information, what was refused as a warning. */
export const securityLog =
  (logger: Logger) =>
  (event: string, fields: Readonly<Record<string, string | number | null>>): void =>
    event.endsWith('_ok') ? logger.info(event, fields) : logger.warn(event, fields);
