import type { Arguments, GraphqlExtension, ResolverContext } from '../../../lib/graphql';
import { parse } from '../../../lib/requests';
import { SearchQuery } from '../domain/request';
import { presentForGraphql } from '../operations/present';
import { search as searchFor } from '../operations/search';

const search = (_parent: unknown, args: Arguments, { state }: ResolverContext) => {
  const given = Object.entries(args).filter(([, value]) => value !== null);
  const { page, pageSize, ...request } = Object.fromEntries(given);
  const pagination = {
    ...(page !== undefined && { page }),
    ...(pageSize !== undefined && { pageSize }),
  };
  return searchFor(state, parse(SearchQuery, { ...request, pagination }), presentForGraphql);
};

export const searchGraphql: GraphqlExtension = {
  typeDefs: `
    type SearchHit {
      "article, comment or note."
      type: String!
      "Between 0 and 1."
      score: Float!
      "HTML with no other tags than mark."
      snippet: String!
      article: Article
      comment: Comment
      note: EditorNote
    }

    type SearchPagination {
      page: Int!
      pageSize: Int!
      pageCount: Int!
      total: Int!
      "Whether total is all there are."
      totalIsExact: Boolean!
    }

    type SearchResults { data: [SearchHit!]!, pagination: SearchPagination! }

    type Query {
      search(
        q: String!, in: String, topic: String, author: String, from: String, to: String,
        locale: String, sort: String, page: Int, pageSize: Int
      ): SearchResults!
    }
  `,
  resolvers: { Query: { search } },
  resolversConfig: { 'Query.search': { auth: { scope: ['api::search.search.find'] } } },
};
