import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  validateSchema,
} from 'graphql';

type WithFields = DefinitionNode & {
  readonly name: { readonly value: string };
  readonly fields?: readonly (FieldDefinitionNode | InputValueDefinitionNode)[];
};

/**
 * The part of the public API that one service can answer alone. A question that is valid here may go to it unplanned. Null when nothing
 * sensible is left.
 */
export const publicSubschema = (sdl: string, publicDocument: DocumentNode): GraphQLSchema | null => {
  const open = publicFields(publicDocument);
  const own = parse(sdl).definitions;
  const defined = new Set(own.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION).map(nameOf));
  const definitions = own.flatMap((node): DefinitionNode[] => {
    const fields = open.get(nameOf(node));
    if (fields === undefined || node.kind === Kind.DIRECTIVE_DEFINITION) return [];
    const kept = hasFields(node) ? { ...node, fields: node.fields?.filter((field) => fields.has(field.name.value)) } : node;
    // Several services extend Query; alone, each needs one of its own.
    return [
      (kept.kind === Kind.OBJECT_TYPE_EXTENSION && !defined.has(kept.name.value)
        ? { ...kept, kind: Kind.OBJECT_TYPE_DEFINITION }
        : kept) as DefinitionNode,
    ];
  });
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
  return validateSchema(schema).length === 0 ? schema : null;
};

const nameOf = (node: DefinitionNode): string => ('name' in node ? (node.name?.value ?? '') : '');

const hasFields = (node: DefinitionNode): node is WithFields & ObjectTypeDefinitionNode => 'fields' in node;

const publicFields = ({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(definitions.map((node) => [nameOf(node), new Set(hasFields(node) ? node.fields?.map(({ name }) => name.value) : [])]));
