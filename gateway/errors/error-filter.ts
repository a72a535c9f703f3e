import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Toegangsweigering } from '@regiomatch/platform/access';
import type { Logger } from '@regiomatch/platform/observability';
import { INTERNE_FOUT, PLATFORM_MELDINGEN } from '@regiomatch/platform/refusals';
import { errorBody } from './error-body.js';
import { RequestRefused } from './request-refused.js';
import { INTERN } from './error-translation.js';

/** What the framework refuses by itself, in words. */
const FRAMEWORK: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['vraag.vraag-ongeldig', 'Het bericht is geen geldige JSON.'],
  404: ['vraag.onbekend-adres', 'Dit adres bestaat niet.'],
  413: ['vraag.te-groot', 'Het bericht is te groot. Een bestand mag hoogstens 1,5 MB zijn.'],
  415: ['vraag.geen-json', 'Stuur het bericht als application/json.'],
};

/** Every error outside GraphQL leaves here: hooks, routes and the framework itself. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { id, actor } = http.getRequest<FastifyRequest>();
    const [status, code, message] = this.describe(error, id);
    if (error instanceof RequestRefused) this.logger.warn('request_refused', { code, sub: actor?.sub ?? null, correlatie_id: id });
    void http
      .getResponse<FastifyReply>()
      .status(status)
      .send(errorBody(message, code, id));
  }

  private describe(error: unknown, correlatieId: string): [status: number, code: string, message: string] {
    if (error instanceof RequestRefused) return [error.status, error.code, error.message];
    if (error instanceof Toegangsweigering) return [error.status, error.code, PLATFORM_MELDINGEN[error.code] ?? error.code];
    if (error instanceof HttpException) {
      const known = FRAMEWORK[error.getStatus()];
      if (known) return [error.getStatus(), ...known];
    }
    this.logger.error('request_failed', error, { correlatie_id: correlatieId });
    return [500, INTERN, INTERNE_FOUT];
  }
}
