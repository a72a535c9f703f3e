import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { Kind, parse, visit, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { BELEID } from '../access/index.js';
import { entityOf } from './entiteiten.js';
import { entityTypes } from './federation.js';

interface Operation {
  readonly name: string;
  readonly type: string;
  readonly policed: boolean;
  readonly at: string;
}

/**
 * Compares the SDL of a service with its resolvers: every root field and entity needs exactly one method with a policy, and every method
 * needs its field (security.md S02, S47). Answers the problems in words; run by the build and again at each start.
 */
export const checkOperations = (sdl: string, resolvers: readonly Type[]): string[] => {
  const found = resolvers.flatMap(operationsOf);
  const roots = new Map(
    found.filter(({ type }) => type === 'Query' || type === 'Mutation').map((operation) => [`${operation.type}.${operation.name}`, operation]),
  );
  const wanted = new Set([...rootFields(sdl), ...entityTypes(sdl).map((type) => `Query._entiteiten_${type}`)]);
  const missing = [...wanted].filter((name) => !roots.has(name)).map((name) => `${readable(name)} heeft geen resolver`);
  const unknown = [...roots.keys()].filter((name) => !wanted.has(name)).map((name) => `${readable(name)} staat niet in de SDL`);
  const unpoliced = found
    .filter(({ policed, type }) => !policed && (type === 'Query' || type === 'Mutation'))
    .map(({ at }) => `${at} heeft geen beleid`);
  return [...missing, ...unknown, ...unpoliced];
};

const readable = (name: string): string => {
  const entity = entityOf(name.replace(/^Query\./, ''));
  return entity ? `entiteit ${entity}` : name;
};

const operationsOf = (resolver: Type): Operation[] => {
  const prototype = resolver.prototype as Record<string, unknown>;
  const classType = Reflect.getMetadata('graphql:resolver_type', resolver) as string | undefined;
  return methodNames(prototype).flatMap((method) => {
    const handler = prototype[method] as object;
    const type = (Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined) ?? classType;
    const name = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
    if (!type || !name) return [];
    return [{ name, type, policed: Reflect.hasMetadata(BELEID, handler), at: `${resolver.name}.${method}` }];
  });
};

const methodNames = (prototype: object | null): string[] =>
  prototype === null || prototype === Object.prototype
    ? []
    : [...new Set([...ownMethodNames(prototype), ...methodNames(Object.getPrototypeOf(prototype) as object | null)])];

// A getter would run here without an instance.
const ownMethodNames = (prototype: object): string[] =>
  Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
    typeof value === 'function' && name !== 'constructor' ? [name] : [],
  );

const rootFields = (sdl: string): string[] => {
  const fields: string[] = [];
  const collect = (node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) => {
    if (node.name.value !== 'Query' && node.name.value !== 'Mutation') return;
    for (const field of node.fields ?? []) fields.push(`${node.name.value}.${field.name.value}`);
  };
  visit(parse(sdl), { [Kind.OBJECT_TYPE_DEFINITION]: collect, [Kind.OBJECT_TYPE_EXTENSION]: collect });
  return fields;
};
