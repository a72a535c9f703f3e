import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { actorVan } from './actor-van.js';
import { NietAangemeld } from './niet-aangemeld.js';

/** Resolver parameter: the actor of this request. */
export const HuidigeActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const actor = actorVan(context);
  if (actor === undefined) throw new NietAangemeld();
  return actor;
});
