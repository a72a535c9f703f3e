import type { ApolloServerPlugin } from '@apollo/server';
import { nameSpan, NO_OPERATION, operationLabel, outcomeOf, type ServiceMetrics } from '@regiomatch/platform/observability';
import type { GatewayContext } from '../gateway-context.js';

/** Measures each operation by the root field that it asks, and names its span after it. */
export const observePlugin = (metrics: ServiceMetrics): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => {
    const begin = performance.now();
    let operation = NO_OPERATION;
    return {
      didResolveOperation: async ({ document, operationName }) => {
        operation = operationLabel(document, operationName);
        nameSpan(`gateway ${operation}`);
      },
      willSendResponse: async ({ response: { body } }) => {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        metrics.operation(operation, outcomeOf(errors), (performance.now() - begin) / 1_000);
      },
    };
  },
});
