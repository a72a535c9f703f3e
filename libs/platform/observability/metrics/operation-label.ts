import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** For what came to no operation of the schema: a token that is refused, a text that does not parse or validate. */
export const NO_OPERATION = 'none';
/** For more root fields in one operation. */
const SEVERAL = 'several';

/**
 * The root field that a validated document asks, for a label or the name of a span. Only names of the schema come out; the name that a
 * client gives its operation, its aliases and its arguments do not.
 */
export const operationLabel = (document: DocumentNode, operationName: string | null | undefined): string => {
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && (!operationName || node.name?.value === operationName),
  );
  if (!operation) return NO_OPERATION;
  const fields = new Set<string>();
  collect(operation.selectionSet, document, fields);
  if (fields.size > 1) fields.delete('__typename');
  const [first, ...rest] = fields;
  return first === undefined || rest.length > 0 ? SEVERAL : first;
};

/** Recursion ends, because validation refuses fragments that contain themselves. */
const collect = ({ selections }: SelectionSetNode, document: DocumentNode, fields: Set<string>): void => {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, document, fields);
    else {
      const fragment = document.definitions.find(
        (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
      );
      if (fragment) collect(fragment.selectionSet, document, fields);
    }
  }
};
