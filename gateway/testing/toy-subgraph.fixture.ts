import { buildSchema, graphql } from 'graphql';
import { type Door, executableSdl, type GraphqlVraag, type Headers } from '@regiomatch/platform/graphql';
import type { GatewaySubgraph } from '../gateway-subgraph.js';

export interface ToySubgraph extends GatewaySubgraph {
  /** Everything that came through the door. */
  readonly received: { readonly vraag: GraphqlVraag; readonly headers: Headers }[];
  /** Replaces the door's answer: a service that is down, slow or broken. */
  fault: Door | undefined;
  healthy: boolean;
}

type Resolver = (args: Record<string, unknown>) => unknown;

/** A small service in process, executed by graphql-js. Its root value holds a function per root field. */
export const toySubgraph = (naam: string, sdl: string, root: Readonly<Record<string, Resolver>>): ToySubgraph => {
  const schema = buildSchema(executableSdl(sdl), { assumeValidSDL: true });
  const toy: ToySubgraph = {
    naam,
    sdl,
    received: [],
    fault: undefined,
    healthy: true,
    gezond: async () => toy.healthy,
    door: async (vraag, headers) => {
      toy.received.push({ vraag, headers });
      return toy.fault === undefined
        ? graphql({ schema, source: vraag.query, rootValue: root, variableValues: vraag.variables, operationName: vraag.operationName })
        : toy.fault(vraag, headers);
    },
  };
  return toy;
};
