import type { GraphQLFormattedError } from 'graphql';

/** One shape for every refusal, GraphQL or not, so that a client reads errors in one way. */
export const errorBody = (message: string, code: string, correlatieId: string): { readonly errors: readonly GraphQLFormattedError[] } => ({
  errors: [{ message, extensions: { code, correlatieId } }],
});
