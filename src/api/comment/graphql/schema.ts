/** The conversation's part of the GraphQL schema, with the same names as REST. */
export const commentTypeDefs = `
  type CommentReference { documentId: ID! }

  "Without a documentId somebody of the site that the Comment was imported from."
  type CommentAuthor { documentId: ID, displayName: String! }

  type CommentArticle { documentId: ID!, slug: String!, title: String, locale: String! }

  type Comment {
    documentId: ID!
    "Its place on its Article's page; null where that has none."
    url: String
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
    "In a conversation: what stands under it, oldest first."
    replies: [Comment!]
    "In a conversation: the cursor for the rest of the thread."
    moreReplies: String
    "In myComments: where it stands."
    article: CommentArticle
  }

  type ConversationPagination { pageSize: Int!, total: Int!, nextCursor: String }

  type ConversationDiscussion { state: String!, closesAt: DateTime, commentCount: Int! }

  type Conversation {
    data: [Comment!]!
    pagination: ConversationPagination!
    discussion: ConversationDiscussion!
  }

  type RepliesPagination { pageSize: Int!, nextCursor: String }

  type Replies { data: [Comment!]!, pagination: RepliesPagination! }

  type MyComments { data: [Comment!]!, pagination: ConversationPagination! }

  type CommentDeletion { documentId: ID! }

  type CommentLikes { likeCount: Int!, liked: Boolean! }

  input CommentInput { article: ID!, body: String, parent: ID, locale: String }

  input CommentEditInput { body: String }

  input ReportInput { reason: String!, detail: String }

  input CommentDecisionInput { status: String, pinned: Boolean, reason: String }

  type Article {
    "A page of its conversation, as articleComments gives it; null while it is not published."
    comments(sort: String, pageSize: Int, cursor: String): Conversation
  }

  type Query {
    articleComments(
      article: ID!, locale: String, sort: String, pageSize: Int, cursor: String
    ): Conversation!
    comment(documentId: ID!): Comment
    commentReplies(documentId: ID!, pageSize: Int, cursor: String): Replies!
    myComments(pageSize: Int, cursor: String): MyComments!
  }

  type Mutation {
    createComment(data: CommentInput!): Comment!
    updateComment(documentId: ID!, data: CommentEditInput!): Comment!
    deleteComment(documentId: ID!): CommentDeletion!
    likeComment(documentId: ID!): CommentLikes!
    unlikeComment(documentId: ID!): CommentLikes!
    reportComment(documentId: ID!, data: ReportInput!): Boolean!
    moderateComment(documentId: ID!, data: CommentDecisionInput!): Comment!
  }
`;
