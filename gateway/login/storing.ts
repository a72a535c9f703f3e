import { ClientError, ResponseBodyError } from 'openid-client';

const STORINGEN = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** True when the provider did not answer, or not as a provider: a failed fetch is a TypeError. A refusal in its own words is no outage. */
export const isStoring = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof ResponseBodyError && error.status >= 500) ||
  (error instanceof ClientError && error.code !== undefined && STORINGEN.has(error.code));
