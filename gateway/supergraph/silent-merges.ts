import { type DefinitionNode, type DocumentNode, Kind, print } from 'graphql';

interface Part {
  readonly naam: string;
  readonly document: DocumentNode;
}

/**
 * Differences that composition merges without a word and that a client then meets at run time: a union or enum with other members, a
 * field with another nullability, an input of which the extra fields disappear. One definition in the shared fragment prevents them.
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

/** What must be the same wherever it occurs, by place. Which fields an entity has may differ; what one field is may not. */
const shapes = (node: DefinitionNode): (readonly [place: string, shape: string])[] => {
  switch (node.kind) {
    case Kind.UNION_TYPE_DEFINITION:
      return [[node.name.value, names(node.types)]];
    case Kind.ENUM_TYPE_DEFINITION:
      return [[node.name.value, names(node.values)]];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        [
          node.name.value,
          (node.fields ?? [])
            .map(({ name, type }) => `${name.value}: ${print(type)}`)
            .sort()
            .join(', '),
        ],
      ];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return (node.fields ?? []).map(({ name, type, arguments: args = [] }) => [
        `${node.name.value}.${name.value}`,
        [...args.map((arg) => `${arg.name.value}: ${print(arg.type)}`).sort(), print(type)].join(' → '),
      ]);
    default:
      return [];
  }
};

const names = (nodes: readonly { readonly name: { readonly value: string } }[] | undefined): string =>
  (nodes ?? [])
    .map(({ name }) => name.value)
    .sort()
    .join(' | ');
