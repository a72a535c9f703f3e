import { type DynamicModule, ValidationPipe, type ValidationError } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { BEVEILIGINGSLOG, BeleidGuard } from '../access/index.js';
import { executableSdl, MELDINGEN, RefusalFilter, ServiceClient, Subgraph, SubgraphDriver } from '../graphql/index.js';
import { Outbox } from '../messaging/index.js';
import { Auditlog, Logger, ServiceMetrics } from '../observability/index.js';
import { Database } from '../persistence/index.js';
import { InvoerOngeldig, type Veldfout } from '../refusals/index.js';
import type { ServiceDefinition } from './define-service.js';
import { KLOK, MANIFEST } from './tokens.js';
import type { ServiceEnvironment } from './service-environment.js';

class ServiceModule {}

/** The Nest module of a service: its own parts, and the machinery of the platform that they may ask for. */
export const serviceModule = (
  definition: ServiceDefinition,
  environment: ServiceEnvironment,
  dataSource: DataSource,
  logger: Logger,
  metrics: ServiceMetrics,
): DynamicModule => ({
  module: ServiceModule,
  global: true,
  imports: [
    GraphQLModule.forRoot({
      driver: SubgraphDriver,
      typeDefs: executableSdl(definition.sdl),
      // Nest skips guards and filters on field resolvers unless told otherwise.
      fieldResolverEnhancers: ['guards', 'filters'],
    }),
  ],
  providers: [
    { provide: DataSource, useValue: dataSource },
    { provide: Database, useValue: new Database(dataSource) },
    { provide: Outbox, useValue: new Outbox(definition.manifest.naam, environment.klok) },
    { provide: Logger, useValue: logger },
    { provide: ServiceMetrics, useValue: metrics },
    { provide: ServiceClient, useValue: new ServiceClient(definition.manifest.naam, environment.door, environment.tokens) },
    { provide: KLOK, useValue: environment.klok },
    { provide: MANIFEST, useValue: definition.manifest },
    { provide: MELDINGEN, useValue: definition.meldingen },
    { provide: BEVEILIGINGSLOG, useValue: environment.beveiligingslog },
    { provide: APP_GUARD, useClass: BeleidGuard },
    { provide: APP_FILTER, useClass: RefusalFilter },
    {
      provide: APP_PIPE,
      useValue: new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: toRefusal }),
    },
    Auditlog,
    Subgraph,
    ...definition.providers,
    ...definition.resolvers,
    ...definition.consumenten,
    ...definition.taken,
    ...(definition.bijStart ?? []),
    ...(definition.momentopnamen ?? []),
  ],
});

const toRefusal = (errors: readonly ValidationError[]): InvoerOngeldig => new InvoerOngeldig(errors.flatMap((error) => flatten(error, '')));

const flatten = ({ property, constraints, children }: ValidationError, above: string): Veldfout[] => {
  const veld = above ? `${above}.${property}` : property;
  const own = Object.entries(constraints ?? {}).map(([code, melding]) => ({ veld, code, melding }));
  return [...own, ...(children ?? []).flatMap((child) => flatten(child, veld))];
};
