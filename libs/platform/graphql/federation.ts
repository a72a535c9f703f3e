import { Kind, parse, visit } from 'graphql';

const DIRECTIVES = `
directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT
directive @shareable repeatable on OBJECT | FIELD_DEFINITION
directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
directive @external on OBJECT | FIELD_DEFINITION
scalar FieldSet
`;

/** The SDL that the composer reads: the shared fragment, the service's own, and the link to the federation directives that it uses. */
export const composableSdl = (sdl: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@inaccessible", "@external"])\n${sdl}`;

/** The names of the types with a key: the entities of this subgraph. */
export const entityTypes = (sdl: string): string[] => {
  const names: string[] = [];
  visit(parse(sdl), {
    enter: (node) => {
      if (
        (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
        node.directives?.some(({ name, arguments: args }) => name.value === 'key' && !isUnresolvable(args))
      ) {
        names.push(node.name.value);
      }
    },
  });
  return [...new Set(names)];
};

const isUnresolvable = (
  args: readonly { readonly name: { readonly value: string }; readonly value: { readonly kind: string } }[] | undefined,
): boolean =>
  args?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && 'value' in value && value.value === false) ?? false;

/** The SDL that this service executes: with the federation fields written out, because no Elastic-licensed subgraph package is used. */
export const executableSdl = (sdl: string): string => {
  const entities = entityTypes(sdl);
  if (entities.length === 0) return `${DIRECTIVES}\n${sdl}`;
  return `${DIRECTIVES}
scalar _Any
union _Entity = ${entities.join(' | ')}
extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
${sdl}`;
};
