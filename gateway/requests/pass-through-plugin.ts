import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  validate,
} from 'graphql';
import { UnreadResult } from '@regiomatch/platform/graphql';
import { type ErrorTranslation, INTERN } from '../errors/error-translation.js';
import type { GatewayContext } from '../gateway-context.js';
import type { GatewaySubgraph } from '../gateway-subgraph.js';
import { publicSubschema } from '../supergraph/public-subschema.js';
import type { Supergraph } from '../supergraph/compose-supergraph.js';
import { askDoor } from './ask-door.js';
import { rootFields } from './root-fields.js';
import { UnreadData } from './unread-data.js';

interface Candidate {
  readonly subgraph: GatewaySubgraph;
  readonly schema: GraphQLSchema;
}

/** An answer without data is a failed request; what is not listed keeps 200, as GraphQL asks. */
const STATUS: Readonly<Record<string, number>> = {
  'toegang.niet-aangemeld': 401,
  'vraag.vraag-ongeldig': 400,
  'dienst.dienst-onbereikbaar': 503,
  'toegang.aanmelding-onbereikbaar': 503,
  [INTERN]: 500,
};

/**
 * A question that one service can answer alone goes to it as it came, without a plan: several times faster, and most screens ask just
 * that. The verdict is kept per document, which Apollo keeps per text.
 */
export const passThroughPlugin = (
  subgraphs: readonly GatewaySubgraph[],
  { publicDocument }: Supergraph,
  translation: ErrorTranslation,
): ApolloServerPlugin<GatewayContext> => {
  const candidates = subgraphs.flatMap((subgraph): Candidate[] => {
    const schema = publicSubschema(subgraph.sdl, publicDocument);
    return schema === null ? [] : [{ subgraph, schema }];
  });
  const verdicts = new WeakMap<OperationDefinitionNode, GatewaySubgraph | null>();

  const ownerOf = (document: DocumentNode, operation: OperationDefinitionNode): GatewaySubgraph | null => {
    const known = verdicts.get(operation);
    if (known !== undefined) return known;
    const owner = findOwner(candidates, document, operation);
    verdicts.set(operation, owner);
    return owner;
  };

  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, source, request, contextValue }) => {
        // Its type promises an operation, but a name that is not in the document leaves none; Apollo then refuses by itself.
        const owner = (operation as OperationDefinitionNode | undefined) === undefined ? null : ownerOf(document, operation);
        if (owner === null) return null;
        const result = await askDoor(
          owner,
          { query: source, variables: request.variables, operationName: request.operationName },
          contextValue.headers,
        );
        return response(result, translation, contextValue.headers['x-correlatie-id']);
      },
    }),
  };
};

const findOwner = (candidates: readonly Candidate[], document: DocumentNode, operation: OperationDefinitionNode): GatewaySubgraph | null => {
  const fields = rootFields(document, operation).filter((name) => name !== '__typename');
  // The schema itself is described by the gateway, never by a service.
  if (fields.length === 0 || fields.some((name) => name.startsWith('__'))) return null;
  const owner = candidates.find(({ schema }) => {
    const root = schema.getRootType(operation.operation)?.getFields();
    return fields.every((name) => root?.[name] !== undefined) && validate(schema, document).length === 0;
  });
  return owner?.subgraph ?? null;
};

/** Over HTTP an error arrives as plain JSON. */
const wholeError = (error: GraphQLError | GraphQLFormattedError): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { path: error.path ?? null, extensions: error.extensions ?? null });

const response = (result: ExecutionResult, translation: ErrorTranslation, correlatieId: string): GraphQLResponse => {
  if (result instanceof UnreadResult)
    return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: new UnreadData(result.answer) as never } } };
  const { data, errors } = result;
  const translated = errors?.map((error) => {
    const whole = wholeError(error);
    translation.report(whole, correlatieId);
    return translation.translate(whole.toJSON(), whole);
  });
  const status = data === undefined ? STATUS[String(translated?.[0]?.extensions?.['code'])] : undefined;
  return {
    http: { ...(status === undefined ? {} : { status }), headers: new HeaderMap() },
    body: { kind: 'single', singleResult: { ...(data === undefined ? {} : { data }), ...(translated === undefined ? {} : { errors: translated }) } },
  };
};
