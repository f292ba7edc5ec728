import { GraphQLError, Kind, visit, type DocumentNode, type ValueNode } from 'graphql';

import { isPublicCaller } from '../shared/access/caller';
import { draftsForbidden } from '../shared/access/published-only';
import type { ResolverContext } from './extension';

/** The arguments by which a query, at any depth, may ask for what is not published. */
const DRAFT_ARGUMENTS = ['status', 'publicationFilter', 'hasPublishedVersion'];

interface Operation {
  document: DocumentNode;
  request: { variables?: Record<string, unknown> };
  contextValue: ResolverContext;
}

/**
 * Apollo plugin: drafts are for the admin panel and for API tokens. The guard of the Document Service
 * does not see the arguments of relations, which the plugin reads by itself.
 */
export const draftsGuard = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, request, contextValue }: Operation) {
        if (!isPublicCaller(contextValue.state)) return;
        const variables = { ...defaultsOf(document), ...request.variables };
        visit(document, {
          Argument: ({ name, value }) => {
            if (!DRAFT_ARGUMENTS.includes(name.value)) return;
            const asked =
              value.kind === Kind.VARIABLE ? variables[value.name.value] : literal(value);
            const isPublished = asked === undefined || asked === null || asked === 'PUBLISHED';
            if (!isPublished) throw forbidden();
          },
        });
      },
    };
  },
};

/** What the operations' variables hold where the request sends nothing for them. */
const defaultsOf = (document: DocumentNode): Record<string, unknown> => {
  const defaults: Record<string, unknown> = {};
  visit(document, {
    VariableDefinition: ({ variable, defaultValue }) => {
      if (defaultValue) defaults[variable.name.value] = literal(defaultValue);
    },
  });
  return defaults;
};

const literal = (node: ValueNode): unknown => {
  if (node.kind === Kind.NULL) return null;
  return 'value' in node ? node.value : node.kind;
};

/** Errors outside of resolvers are not formatted by the plugin: this is its form. */
const forbidden = (): GraphQLError => {
  const { name, message, details } = draftsForbidden();
  return new GraphQLError(message, {
    extensions: { code: 'FORBIDDEN', error: { name, message, details } },
  });
};
