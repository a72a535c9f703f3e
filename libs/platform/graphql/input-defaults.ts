import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Fills in the defaults of input fields that the caller left out of the variables, as the GraphQL specification asks. graphql-jit 0.8.9
 * refuses such a field when it is non-null. Answers null when no variable of the document can have one.
 */
export const inputDefaults = (schema: GraphQLSchema, document: DocumentNode): ((variables: Variables) => Variables) | null => {
  const types = document.definitions
    .flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []))
    .map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type as never) as GraphQLInputType | undefined] as const)
    .filter((entry): entry is [string, GraphQLInputType] => entry[1] !== undefined && hasObject(entry[1]));
  if (types.length === 0) return null;
  return (variables) => ({
    ...variables,
    ...Object.fromEntries(types.flatMap(([name, type]) => (variables[name] === undefined ? [] : [[name, filled(type, variables[name])]]))),
  });
};

const hasObject = (type: GraphQLInputType): boolean => (isNonNullType(type) || isListType(type) ? hasObject(type.ofType) : isInputObjectType(type));

const filled = (type: GraphQLInputType, value: unknown): unknown => {
  if (isNonNullType(type)) return filled(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.map((item) => filled(type.ofType, item)) : filled(type.ofType, value);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = value as Variables;
  const defaults = Object.values(type.getFields()).flatMap((field) => {
    const present = Object.hasOwn(given, field.name);
    if (present) return [[field.name, filled(field.type, given[field.name])]];
    return field.defaultValue === undefined ? [] : [[field.name, field.defaultValue]];
  });
  // What the type does not know stays, so that it is refused by name.
  return Object.assign(Object.create(null), given, Object.fromEntries(defaults));
};
