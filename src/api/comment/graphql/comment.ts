import type { GraphqlExtension, ResolverContext } from '../../../graphql/extension';
import { permittedReaderOf } from '../../../shared/access/signed-in';
import { defaultLocale } from '../../../shared/locales';
import { createComment } from '../operations/create-comment';
import { readConversation } from '../operations/read-conversation';
import { Page } from '../operations/page';
import { parse } from '../../../shared/parse';

interface ConversationArguments {
  article: string;
  locale?: string | null;
  sort?: string | null;
  pageSize?: number | null;
  cursor?: string | null;
}

interface CreateArguments {
  data: { article: string; body: string; parent?: string | null; locale?: string | null };
}

const articleComments = async (_parent: unknown, args: ConversationArguments) => {
  const { article, locale, sort, pageSize, cursor } = args;
  const page = parse(Page, { sort: sort ?? undefined, pageSize: pageSize ?? undefined, cursor });
  return readConversation({ article, locale: locale ?? (await defaultLocale()), ...page });
};

const create = async (
  _parent: unknown,
  { data: { article, body, parent, locale } }: CreateArguments,
  { state }: ResolverContext,
) => {
  const reader = await permittedReaderOf(state, 'api::comment.comment.create');
  const comment = await createComment(reader.id, {
    article,
    body,
    parent: parent ?? null,
    locale: locale ?? (await defaultLocale()),
  });
  return { ...comment, replies: [], moreReplies: null };
};

export const commentGraphql: GraphqlExtension = {
  typeDefs: `
    type CommentReference { documentId: ID! }

    type CommentAuthor { documentId: ID!, displayName: String! }

    type Comment {
      documentId: ID!
      body: String
      html: String
      depth: Int!
      parent: CommentReference
      author: CommentAuthor
      status: String!
      likeCount: Int!
      replyCount: Int!
      pinned: Boolean!
      createdAt: DateTime!
      editedAt: DateTime
      deleted: Boolean!
      replies: [Comment!]!
      moreReplies: String
    }

    type ConversationPagination { pageSize: Int!, total: Int!, nextCursor: String }

    type ConversationDiscussion { state: String!, closesAt: DateTime, commentCount: Int! }

    type Conversation {
      data: [Comment!]!
      pagination: ConversationPagination!
      discussion: ConversationDiscussion!
    }

    input CommentInput { article: ID!, body: String!, parent: ID, locale: String }

    type Query {
      articleComments(
        article: ID!, locale: String, sort: String, pageSize: Int, cursor: String
      ): Conversation!
    }

    type Mutation {
      createComment(data: CommentInput!): Comment!
    }
  `,
  resolvers: { Query: { articleComments }, Mutation: { createComment: create } },
  resolversConfig: {
    'Query.articleComments': { auth: { scope: ['api::comment.comment.find'] } },
    // The resolver checks by itself: here, Strapi would answer "Forbidden" to everybody alike.
    'Mutation.createComment': { auth: false },
  },
};
