import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { PassportModule } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { BeleidGuard } from '@regiomatch/platform/access';
import type { LokaleUitgever } from '@regiomatch/platform/local-issuer';
import { inject, type Logger } from '@regiomatch/platform/observability';
import { apolloLogger } from './errors/apollo-logger.js';
import { ErrorFilter } from './errors/error-filter.js';
import type { ErrorTranslation } from './errors/error-translation.js';
import { stringifyResult } from './requests/unread-data.js';
import type { GatewayContext } from './gateway-context.js';
import { HealthController } from './http/health-controller.js';
import { LOKALE_UITGEVER, LoginController } from './http/login-controller.js';
import { Readiness } from './http/readiness.js';

export interface GatewayParts {
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
  readonly translation: ErrorTranslation;
  readonly maxTokens: number;
  readonly production: boolean;
  readonly readiness: Readiness;
  /** Whether the probes answer on the public port. */
  readonly probes: boolean;
  readonly logger: Logger;
  readonly lokaleUitgever: LokaleUitgever | undefined;
}

class GatewayModule {}

/** Apollo Server over the stitched schema, the probes, and the login of the embedded mode. */
export const gatewayModule = ({ lokaleUitgever, readiness, probes, ...graphql }: GatewayParts): DynamicModule => ({
  module: GatewayModule,
  imports: [PassportModule, GraphQLModule.forRoot<ApolloDriverConfig>(apolloConfig(graphql))],
  controllers: [...(probes ? [HealthController] : []), ...(lokaleUitgever === undefined ? [] : [LoginController])],
  providers: [
    { provide: Readiness, useValue: readiness },
    { provide: APP_FILTER, useValue: new ErrorFilter(graphql.logger) },
    { provide: APP_GUARD, useValue: new BeleidGuard((event, fields) => graphql.logger.warn(event, fields)) },
    ...(lokaleUitgever === undefined ? [] : [{ provide: LOKALE_UITGEVER, useValue: lokaleUitgever }]),
  ],
});

const apolloConfig = ({
  schema,
  plugins,
  translation,
  maxTokens,
  production,
  logger,
}: Omit<GatewayParts, 'lokaleUitgever' | 'readiness' | 'probes'>): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  schema,
  context: ({ id, headers }: FastifyRequest): GatewayContext => ({
    headers: inject({ authorization: headers.authorization, 'x-correlatie-id': id }),
    req: {},
  }),
  stringifyResult,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ...plugins] as ApolloServerPlugin[],
  formatError: (formatted, error) => translation.translate(formatted, error),
  logger: apolloLogger(logger),
  autoTransformHttpErrors: false,
  graphiql: false,
  introspection: !production,
  hideSchemaDetailsFromClientErrors: production,
  includeStacktraceInErrorResponses: false,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  csrfPrevention: true,
  parseOptions: { maxTokens },
});
