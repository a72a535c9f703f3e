import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { type GraphQLSchema, print } from 'graphql';
import type { GatewayContext } from '../gateway-context.js';
import type { GatewaySubgraph } from '../gateway-subgraph.js';
import { askDoor } from '../requests/ask-door.js';
import { doorAddress, type Supergraph } from './compose-supergraph.js';

/** The executable schema over all services: each part of a planned question goes through the door of its service. */
export const stitchSupergraph = ({ sdl }: Supergraph, subgraphs: readonly GatewaySubgraph[]): GraphQLSchema => {
  const byAddress = new Map(subgraphs.map((subgraph) => [doorAddress(subgraph.naam), subgraph]));
  return getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: sdl,
    batch: false,
    onSubschemaConfig: (config) => {
      const subgraph = byAddress.get(config.endpoint);
      if (subgraph === undefined) throw new Error(`Geen deur voor ${config.endpoint}`);
      // The library types context and result as anything; ours are set by the server's context function and by the door.
      config.executor = ({ document, variables, operationName, context }) =>
        askDoor(
          subgraph,
          { query: print(document), variables: variables as Readonly<Record<string, unknown>> | undefined, operationName },
          (context as unknown as GatewayContext).headers,
        ) as never;
    },
  });
};
