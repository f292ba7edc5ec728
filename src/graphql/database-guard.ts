import { GraphQLError } from 'graphql';

import { databaseAway, isDatabaseAway } from '../shared/database-away';
import type { ResolverContext } from './extension';

/** What Apollo is about to send, as far as it is changed here. */
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

/** Apollo plugin: says once that the database is away, instead of an internal error for each field. */
export const databaseGuard = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response: { http, body } }: Outgoing) {
        if (!body.singleResult?.errors || !isDatabaseAway(contextValue.state)) return;
        const { status, name, message, details } = databaseAway();
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
