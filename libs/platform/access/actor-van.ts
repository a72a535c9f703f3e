import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Actor } from './actor.js';

/** The actor that the door put into the GraphQL context, or on the request of another route; undefined when nobody signed in. */
export const actorVan = (context: ExecutionContext): Actor | undefined =>
  context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ actor?: Actor }>().actor
    : context.switchToHttp().getRequest<{ actor?: Actor }>().actor;
