import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Names of the root fields of an operation, once per time that they are asked, also through fragments. */
export const rootFields = (document: DocumentNode, { selectionSet }: OperationDefinitionNode): string[] => {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [])),
  );
  const open = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return collect(selection.selectionSet);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment === undefined || open.has(name)) return [];
      open.add(name);
      const found = collect(fragment);
      open.delete(name);
      return found;
    });
  return collect(selectionSet);
};
