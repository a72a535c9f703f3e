import { type DefinitionNode, type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode, Kind, type NameNode, print } from 'graphql';

interface Part {
  readonly naam: string;
  readonly document: DocumentNode;
}

/**
 * Differences that composition merges without a word and that a client then meets at run time: a union or enum with other members, a
 * field with another nullability, an interface that one service does not fill, an input of which the extra fields disappear. One definition in the shared fragment prevents them.
 */
export const silentMerges = (parts: readonly Part[]): string[] => {
  const seen = new Map<string, { readonly naam: string; readonly shape: string }>();
  const problemen: string[] = [];
  for (const { naam, document } of parts) {
    for (const [place, shape] of document.definitions.flatMap(shapes)) {
      const first = seen.get(place);
      if (first === undefined) seen.set(place, { naam, shape });
      else if (first.shape !== shape) problemen.push(`${place} is in ${first.naam} \`${first.shape}\` en in ${naam} \`${shape}\``);
    }
  }
  return problemen;
};

type FieldNode = FieldDefinitionNode | InputValueDefinitionNode;

/** What must be the same wherever it occurs, by place. Which fields an entity has may differ; what one field is may not. */
const shapes = (node: DefinitionNode): (readonly [place: string, shape: string])[] => {
  switch (node.kind) {
    case Kind.UNION_TYPE_DEFINITION:
      return [[node.name.value, sorted(node.types, nameOf)]];
    case Kind.ENUM_TYPE_DEFINITION:
      return [[node.name.value, sorted(node.values, nameOf)]];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [[node.name.value, sorted<FieldNode>(node.fields, (field) => `${nameOf(field)}: ${shapeOf(field)}`)]];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return (node.fields ?? []).map((field) => [`${node.name.value}.${nameOf(field)}`, shapeOf(field)]);
    default:
      return [];
  }
};

const shapeOf = (field: FieldNode): string => {
  const args = field.kind === Kind.FIELD_DEFINITION ? sorted(field.arguments, (arg) => `${nameOf(arg)}: ${print(arg.type)}`) : '';
  return args === '' ? print(field.type) : `(${args}) → ${print(field.type)}`;
};

const nameOf = ({ name }: { readonly name: NameNode }): string => name.value;

const sorted = <T>(nodes: readonly T[] | undefined, text: (node: T) => string): string => (nodes ?? []).map(text).sort().join(', ');
