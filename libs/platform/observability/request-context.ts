import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestContext {
  readonly service: string;
  readonly correlatieId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/**
 * What belongs to the request being served. It starts anew at each service's door and never carries the actor: in one process it would
 * otherwise leak along where no token was forwarded.
 */
export const requestContext = {
  run: <T>(context: RequestContext, work: () => T): T => storage.run(context, work),
  current: (): RequestContext | undefined => storage.getStore(),
  fields: (): { correlatie_id?: string } => {
    const context = storage.getStore();
    return context ? { correlatie_id: context.correlatieId } : {};
  },
};
