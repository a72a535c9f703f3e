import { Injectable } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { entityOf } from './entiteiten.js';

type Resolve = (root: unknown, args: Record<string, unknown>, context: unknown, info: unknown) => unknown;
type Resolvers = Record<string, Record<string, Resolve>>;

/**
 * Nest driver of a subgraph: builds the executable schema from SDL and resolvers and leaves serving to the door. No Apollo: the Apollo
 * driver drops reference resolvers together with their policies, and its federation driver brings an Elastic-licensed package.
 */
@Injectable()
export class SubgraphDriver extends AbstractGraphQLDriver {
  override async start(): Promise<void> {}

  override async stop(): Promise<void> {}

  override generateSchema(options: GqlModuleOptions): Promise<GraphQLSchema> {
    return super.generateSchema({
      ...options,
      transformResolvers: (resolvers: Resolvers | readonly Resolvers[]) => withEntities(merge(resolvers)),
    } as GqlModuleOptions) as Promise<GraphQLSchema>;
  }
}

const merge = (resolvers: Resolvers | readonly Resolvers[]): Resolvers => {
  const merged: Resolvers = {};
  for (const part of [resolvers].flat() as readonly Resolvers[])
    for (const [type, fields] of Object.entries(part)) merged[type] = { ...merged[type], ...fields };
  return merged;
};

const withEntities = (resolvers: Resolvers): Resolvers => {
  const perType = new Map<string, Resolve>();
  const queries: Record<string, Resolve> = {};
  for (const [name, resolve] of Object.entries(resolvers['Query'] ?? {})) {
    const entity = entityOf(name);
    if (entity) perType.set(entity, resolve);
    else queries[name] = resolve;
  }
  if (perType.size > 0) queries['_entities'] = resolveEntities(perType);
  return { ...resolvers, Query: queries };
};

const resolveEntities =
  (perType: ReadonlyMap<string, Resolve>): Resolve =>
  async (root, args, context, info) => {
    const representations = args['representations'] as { __typename: string }[];
    const result: unknown[] = representations.map(() => null);
    await Promise.all(
      [...perType].map(async ([type, resolve]) => {
        const places = representations.flatMap(({ __typename }, index) => (__typename === type ? [index] : []));
        if (places.length === 0) return;
        const found = (await resolve(root, { verwijzingen: places.map((index) => representations[index]) }, context, info)) as (object | null)[];
        places.forEach((place, index) => {
          const entity = found[index];
          result[place] = entity ? { ...entity, __typename: type } : null;
        });
      }),
    );
    return result;
  };
