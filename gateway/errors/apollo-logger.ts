import type { ApolloServerOptions } from '@apollo/server';
import type { Logger } from '@regiomatch/platform/observability';

/** Apollo's own lines quote raw errors, so only that there was one is kept; the errors themselves are reported with their request. */
export const apolloLogger = (logger: Logger): NonNullable<ApolloServerOptions<object>['logger']> => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => logger.warn('apollo_warning'),
  error: () => logger.warn('apollo_error'),
});
