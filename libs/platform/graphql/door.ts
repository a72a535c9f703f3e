import { randomUUID } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { TokenVerifier } from '../access/index.js';
import { observeOperation, requestContext, type ServiceMetrics } from '../observability/index.js';
import { isRefusal, PLATFORM_MELDINGEN } from '../refusals/index.js';
import type { GraphqlVraag, Subgraph } from './subgraph.js';

export type Headers = Readonly<Record<string, string | undefined>>;

/** The only way into a service, in process and over HTTP: headers in, result out. The caller's context stays outside. */
export type Door = (vraag: GraphqlVraag, headers: Headers) => Promise<ExecutionResult>;

const CORRELATIE = /^[\w-]{8,64}$/;

/** Verifies the token anew at each service, so that what works in one process works over a network (security.md S38). */
export const createDoor =
  (service: string, subgraph: Subgraph, verifier: TokenVerifier, metrics?: ServiceMetrics): Door =>
  (vraag, headers) => {
    const given = headers['x-correlatie-id'];
    const correlatieId = given && CORRELATIE.test(given) ? given : randomUUID();
    const answer = async (): Promise<ExecutionResult> => {
      try {
        return await subgraph.execute(vraag, { actor: await verifier.verify(headers['authorization']) });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return { errors: [new GraphQLError(PLATFORM_MELDINGEN[error.code] ?? error.code, { extensions: { code: error.code } })] };
      }
    };
    const observed = { dienst: service, metrics, headers, label: () => subgraph.labelOf(vraag) };
    return requestContext.run({ service, correlatieId }, () => observeOperation(observed, answer));
  };
