import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../gateway-context.js';
import type { ErrorTranslation } from './error-translation.js';

/** Gives every error the id under which the log knows it, and logs what was masked. */
export const errorPlugin = (translation: ErrorTranslation): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) translation.report(error, contextValue.headers['x-correlatie-id']);
    },
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
      const correlatieId = contextValue.headers['x-correlatie-id'];
      response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
        ...error,
        extensions: { ...error.extensions, correlatieId },
      }));
    },
  }),
});
