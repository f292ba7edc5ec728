import { GraphQLError } from 'graphql';

import { databaseUnavailable, isDatabaseUnavailable } from '../lib/database';
import type { ResolverContext } from '../lib/graphql';

/** The part of Apollo's response that is changed here. */
interface Outgoing {
  contextValue: ResolverContext;
  response: {
    http: { status?: number; headers: Map<string, string> };
    body: {
      kind: string;
      singleResult?: { data?: unknown; errors?: readonly unknown[] };
    };
  };
}

/** Apollo plugin: answers 503 once when the database cannot be reached, instead of an internal error for each field. */
export const databaseGuard = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { http, body } }: Outgoing) {
        if (!body.singleResult?.errors || !isDatabaseUnavailable(contextValue.state)) return;
        const { status, name, message, details } = databaseUnavailable();
        http.status = status;
        http.headers.set('retry-after', String(details.retryAfter));
        const extensions = {
          code: 'STRAPI_SERVICE_UNAVAILABLE_ERROR',
          error: { name, message, details },
        };
        body.singleResult = { data: null, errors: [new GraphQLError(message, { extensions })] };
      },
    };
  },
};
