import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, isListType, isNonNullType, type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { TooHeavy } from '../errors/too-heavy.js';
import type { GatewayContext } from '../gateway-context.js';
import type { Limits } from '../gateway-config.js';

/** How long a list without a page size is taken to be. */
const LIST_GUESS = 3;
const REMEMBERED = 100;

type Variables = Readonly<Record<string, unknown>>;

/**
 * Refuses a question whose answer would be too large: one value costs one, a page costs its size times its content (S17). Only numbers,
 * switches and list lengths change the cost, so a verdict is kept per operation for each combination of those.
 */
export const costPlugin = (schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<GatewayContext> => {
  const verdicts = new WeakMap<OperationDefinitionNode, Set<string>>();
  const estimators = [estimator(limits)];
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (operation === undefined) return;
        const variables: Variables = request.variables ?? {};
        const accepted = verdicts.get(operation) ?? new Set<string>();
        const key = costKey(operation, variables);
        if (accepted.has(key)) return;
        const cost = refuseGracefully(() =>
          getComplexity({
            schema,
            query: document,
            variables,
            estimators,
            ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
          }),
        );
        if (cost > limits.cost) throw badRequest(new TooHeavy('De vraag haalt te veel in één keer op. Vraag minder velden of kleinere bladzijden.'));
        if (accepted.size >= REMEMBERED) accepted.clear();
        verdicts.set(operation, accepted.add(key));
      },
    }),
  };
};

const estimator =
  ({ page }: Limits) =>
  ({ args, field, childComplexity }: ComplexityEstimatorArgs): number => {
    const values: Variables = args;
    const lengths = Object.values(values).flatMap((value) => (Array.isArray(value) ? [value.length] : []));
    const size = values['aantal'];
    if (typeof size === 'number' && (size < 0 || size > page)) throw new TooHeavy(`\`aantal\` is hoogstens ${page} en niet negatief.`);
    if (lengths.some((length) => length > page)) throw new TooHeavy(`Een lijst heeft hoogstens ${page} waarden.`);
    const times = typeof size === 'number' ? size : Math.max(...lengths, isList(field.type) ? LIST_GUESS : 1);
    return 1 + times * childComplexity;
  };

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const costKey = ({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string =>
  variableDefinitions.map(({ variable }) => shape(variables[variable.name.value])).join();

const shape = (value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `[${value.length}]` : typeof value;
};

/** Wrong variables make the estimate throw; that is the client's mistake and not ours. */
const refuseGracefully = (estimate: () => number): number => {
  try {
    return estimate();
  } catch (error) {
    if (error instanceof TooHeavy) throw badRequest(error);
    if (error instanceof GraphQLError && error.message.startsWith('Query exceeds')) throw badRequest(new TooHeavy('De vraag is te groot.'));
    if (error instanceof GraphQLError) throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    throw error;
  }
};

const badRequest = (refused: TooHeavy): GraphQLError =>
  new GraphQLError(refused.message, { originalError: refused, extensions: { http: { status: refused.status } } });
