import { type ExecutionResult, GraphQLError } from 'graphql';
import { type GraphqlVraag, UnreadResult } from '@regiomatch/platform/graphql';
import { isRefusal, PLATFORM_MELDINGEN } from '@regiomatch/platform/refusals';
import type { GatewayContext } from '../gateway-context.js';
import type { GatewaySubgraph } from '../gateway-subgraph.js';

/** Asks one service. Whatever its door throws, such as a service that is down, becomes an error in the answer (S44). */
export const askDoor = async ({ door }: GatewaySubgraph, vraag: GraphqlVraag, headers: GatewayContext['headers']): Promise<ExecutionResult> => {
  try {
    const result = await door(vraag, headers);
    if (!(result instanceof UnreadResult) && result.data === undefined && result.errors === undefined)
      throw new TypeError('Een antwoord dat geen GraphQL is');
    return result;
  } catch (error) {
    if (isRefusal(error)) return { errors: [new GraphQLError(PLATFORM_MELDINGEN[error.code] ?? error.code, { extensions: { code: error.code } })] };
    return { errors: [new GraphQLError('door failed', { originalError: error instanceof Error ? error : new Error(String(error)) })] };
  }
};
