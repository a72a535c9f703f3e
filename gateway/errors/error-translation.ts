import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '@regiomatch/platform/observability';
import { INTERNE_FOUT, isRefusal, PLATFORM_MELDINGEN } from '@regiomatch/platform/refusals';
import { RequestRefused } from './request-refused.js';

export const INTERN = 'INTERN';
const INVALID = 'vraag.vraag-ongeldig';
const REFUSAL_CODE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const INVALID_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'VRAAG_ONGELDIG',
]);
const MAX_EXPLANATION = 300;

/**
 * What a client may read of an error: a refusal keeps its code and Dutch text, a wrong question gets the technical explanation beside
 * a Dutch text, and everything unexpected is masked.
 */
export class ErrorTranslation {
  constructor(
    private readonly production: boolean,
    private readonly logger: Logger,
  ) {}

  translate(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const place = formatted.path === undefined ? {} : { path: formatted.path };
    const original = error instanceof GraphQLError ? error.originalError : error;
    if (original instanceof RequestRefused) return { message: original.message, extensions: { code: original.code } };
    if (isRefusal(original)) return { message: PLATFORM_MELDINGEN[original.code] ?? original.code, ...place, extensions: { code: original.code } };

    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && INVALID_CODES.has(code))
      return { message: PLATFORM_MELDINGEN[INVALID] ?? INVALID, ...place, extensions: { code: INVALID, uitleg: this.explain(formatted.message) } };
    if (typeof code === 'string' && REFUSAL_CODE.test(code)) {
      const velden = formatted.extensions?.['velden'];
      return { message: formatted.message, ...place, extensions: { code, ...(velden === undefined ? {} : { velden }) } };
    }
    return { message: INTERNE_FOUT, ...place, extensions: { code: INTERN } };
  }

  /** Logs what the client does not get to read. A service logs its own failures and marks them. */
  report(error: GraphQLError, correlatieId: string): void {
    if (error.originalError instanceof RequestRefused)
      this.logger.warn('request_refused', { code: error.originalError.code, correlatie_id: correlatieId });
    if (error.extensions['code'] === INTERN || this.translate(error.toJSON(), error).extensions?.['code'] !== INTERN) return;
    this.logger.error('request_failed', error.originalError ?? error, { correlatie_id: correlatieId });
  }

  /** Names of fields that exist are a map of the schema, so production tells only what is wrong (S19). */
  private explain(message: string): string {
    return (this.production ? message.replace(/ ?Did you mean[\s\S]*$/, '') : message).slice(0, MAX_EXPLANATION);
  }
}
