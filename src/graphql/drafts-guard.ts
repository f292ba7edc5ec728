import { GraphQLError, visit } from 'graphql';

import { draftsForbidden, isPublicCaller } from '../lib/access';
import { argumentValue, type Operation } from './operation';

/** The arguments by which a query, at any depth, may ask for what is not published. */
const DRAFT_ARGUMENTS = ['status', 'publicationFilter', 'hasPublishedVersion'];

/**
 * Apollo plugin: drafts are for the admin panel and for API tokens. The guard of the Document Service
 * does not see the arguments of relations, which the plugin reads by itself.
 */
export const draftsGuard = {
  async requestDidStart() {
    return {
      async didResolveOperation(operation: Operation) {
        if (!isPublicCaller(operation.contextValue.state)) return;
        visit(operation.document, {
          Argument: ({ name, value }) => {
            if (!DRAFT_ARGUMENTS.includes(name.value)) return;
            const asked = argumentValue(value, operation);
            const isPublished = asked === undefined || asked === null || asked === 'PUBLISHED';
            if (!isPublished) throw forbidden();
          },
        });
      },
    };
  },
};

/** Errors outside of resolvers are not formatted by the plugin: this is its form. */
const forbidden = (): GraphQLError => {
  const { name, message, details, status } = draftsForbidden();
  return new GraphQLError(message, {
    extensions: { code: 'FORBIDDEN', http: { status }, error: { name, message, details } },
  });
};
