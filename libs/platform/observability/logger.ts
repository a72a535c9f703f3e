import { Injectable } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { requestContext } from './request-context.js';
import { traceFields } from './tracing/propagation.js';

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * JSON lines with stable snake_case event names. Fields are flat and neutral: ids of aggregates and codes, never personal data
 * (security.md S36). No text can end a line or steer a terminal: the JSON encoding escapes the control characters of ASCII, `neutral` the rest (S43).
 */
@Injectable()
export class Logger {
  private readonly pino: Pino;

  private constructor(
    private readonly root: Pino,
    service: string,
  ) {
    this.pino = root.child({ service });
  }

  static to(destination: { write(line: string): void }, service: string, level = 'info'): Logger {
    const root = pino(
      { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) }, messageKey: 'event' },
      { write: (line: string) => destination.write(neutral(line)) },
    );
    return new Logger(root, service);
  }

  forService(service: string): Logger {
    return new Logger(this.root, service);
  }

  info(event: string, fields: LogFields = {}): void {
    this.pino.info({ ...requestContext.fields(), ...traceFields(), ...fields }, event);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.pino.warn({ ...requestContext.fields(), ...traceFields(), ...fields }, event);
  }

  error(event: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...requestContext.fields(), ...traceFields(), ...fields, ...describe(error) }, event);
  }
}

/** JSON leaves these as they are: DEL, the control characters of C1 (an 8-bit ANSI sequence), and the line ends of Unicode. */
const neutral = (line: string): string =>
  line.replace(/[\u007f-\u009f\u2028\u2029]/g, (teken) => `\\u${teken.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The message of a database or library error may quote a value, so only its kind, code and place are kept. */
const describe = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    error_code: typeof code === 'string' ? code : null,
    // A message can hold lines that look like places.
    place: error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .join(' | '),
  };
};
