import { ClientError, ResponseBodyError } from 'openid-client';

const STORINGEN = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/**
 * True when the provider did not answer, or not as a provider. A failed fetch is a TypeError, or a ClientError without a code when
 * the library does not recognise it. A refusal in the provider's own words is no outage.
 */
export const isStoring = (error: unknown): boolean => {
  if (error instanceof ResponseBodyError) return error.status >= 500;
  if (error instanceof ClientError) return error.code === undefined || STORINGEN.has(error.code);
  return error instanceof TypeError;
};
