import { z } from '@strapi/utils';

import type { Arguments, GraphqlExtension, ResolverContext } from '../../../lib/graphql';
import { moderatorName } from '../../../lib/access';
import { permittedReaderOf, type ReaderAction } from '../domain/reader-actions';
import { articleNotFound } from '../../article/domain/errors';
import { defaultLocale } from '../../../lib/locales';
import { parse } from '../../../lib/requests';
import { refuseMissingBody } from '../domain/missing-body';
import * as request from '../domain/requests';
import { readerCaller } from '../operations/caller';
import { createComment } from '../operations/create-comment';
import { deleteComment } from '../operations/delete-comment';
import { editComment } from '../operations/edit-comment';
import { likeComment, unlikeComment } from '../operations/like-comment';
import { moderateComment } from '../operations/moderate-comment';
import type { ReaderCaller } from '../operations/participant';
import { readOneComment } from '../operations/read-comment';
import { readOwnComments } from '../operations/read-own-comments';
import { readReplies } from '../operations/read-replies';
import { reportComment } from '../operations/report-comment';
import { loadConversation } from './conversations';
import { commentTypeDefs } from './schema';

/** The arguments without those that are null: the schemas have defaults for absent ones only. */
const withoutNulls = (args: Arguments): Arguments =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));

const ConversationPage = request.Page.extend({ sort: request.Sort });

const ConversationArguments = ConversationPage.extend({
  article: z.string(),
  locale: request.Locale,
});

const NewComment = request.NewComment.extend({ locale: request.Locale });

const ListArguments = request.Page.extend({ documentId: z.string() });

const articleComments = async (_parent: unknown, args: Arguments, context: ResolverContext) => {
  const { locale, ...page } = parse(ConversationArguments, withoutNulls(args));
  const conversation = await loadConversation(context, { ...page, locale: locale ?? null });
  if (!conversation) throw articleNotFound();
  return conversation;
};

interface ArticleParent {
  documentId: string;
  locale: string;
}

/** The same page as a field of an Article; null while the Article is not published. */
const commentsOfArticle = async (
  { documentId, locale }: ArticleParent,
  args: Arguments,
  context: ResolverContext,
) => {
  const page = parse(ConversationPage, withoutNulls(args));
  const conversation = await loadConversation(context, { ...page, article: documentId, locale });
  // The document id of a draft may equal the slug of another Article.
  return conversation?.documentIds.includes(documentId) ? conversation : null;
};

const comment = (_parent: unknown, args: { documentId: string }, { state }: ResolverContext) =>
  readOneComment(args.documentId, state.user?.id ?? null);

const commentReplies = (_parent: unknown, args: Arguments) => {
  const { documentId, ...page } = parse(ListArguments, withoutNulls(args));
  return readReplies(documentId, page);
};

const myComments = async (_parent: unknown, args: Arguments, { state }: ResolverContext) => {
  const { id } = await permittedReaderOf(state, 'api::comment.comment.mine');
  return readOwnComments(id, parse(request.Page, withoutNulls(args)));
};

const create = async (_parent: unknown, args: { data: Arguments }, { state }: ResolverContext) => {
  const caller = await permitted(state, 'api::comment.comment.create');
  refuseMissingBody(args.data);
  const { locale, ...data } = parse(NewComment, args.data);
  return createComment(caller, { ...data, locale: locale ?? (await defaultLocale()) });
};

interface OnComment {
  documentId: string;
  data: Arguments;
}

const update = async (_parent: unknown, args: OnComment, { state }: ResolverContext) => {
  const caller = await permitted(state, 'api::comment.comment.update');
  refuseMissingBody(args.data);
  return editComment(caller, args.documentId, parse(request.Edit, args.data).body);
};

const remove = async (_parent: unknown, args: OnComment, { state }: ResolverContext) => {
  const { documentId } = args;
  const { id } = await permittedReaderOf(state, 'api::comment.comment.delete');
  await deleteComment(id, documentId);
  return { documentId };
};

const like = async (_parent: unknown, args: OnComment, { state }: ResolverContext) =>
  likeComment(await permitted(state, 'api::comment.comment.like'), args.documentId);

const unlike = async (_parent: unknown, args: OnComment, { state }: ResolverContext) =>
  unlikeComment(await permitted(state, 'api::comment.comment.unlike'), args.documentId);

const report = async (_parent: unknown, args: OnComment, { state }: ResolverContext) => {
  const caller = await permitted(state, 'api::comment.comment.report');
  await reportComment(caller, args.documentId, parse(request.Report, args.data));
  return true;
};

const moderate = (_parent: unknown, args: OnComment, { state }: ResolverContext) =>
  moderateComment(
    moderatorName(state),
    args.documentId,
    parse(request.Decision, withoutNulls(args.data)),
  );

const permitted = async (
  state: ResolverContext['state'],
  action: ReaderAction,
): Promise<ReaderCaller> => {
  await permittedReaderOf(state, action);
  return readerCaller(state, action);
};

/** These resolvers check permissions themselves, because Strapi would answer "Forbidden" instead of LOGIN_REQUIRED. */
const CHECKED_IN_RESOLVER = { auth: false } as const;

export const commentGraphql: GraphqlExtension = {
  typeDefs: commentTypeDefs,
  reads: { 'Article.comments': ['locale'] },
  resolvers: {
    Query: { articleComments, comment, commentReplies, myComments },
    Article: { comments: commentsOfArticle },
    Mutation: {
      createComment: create,
      updateComment: update,
      deleteComment: remove,
      likeComment: like,
      unlikeComment: unlike,
      reportComment: report,
      moderateComment: moderate,
    },
  },
  resolversConfig: {
    'Query.articleComments': { auth: { scope: ['api::comment.comment.find'] } },
    'Article.comments': { auth: { scope: ['api::comment.comment.find'] } },
    'Query.comment': { auth: { scope: ['api::comment.comment.findOne'] } },
    'Query.commentReplies': { auth: { scope: ['api::comment.comment.replies'] } },
    'Query.myComments': CHECKED_IN_RESOLVER,
    'Mutation.createComment': CHECKED_IN_RESOLVER,
    'Mutation.updateComment': CHECKED_IN_RESOLVER,
    'Mutation.deleteComment': CHECKED_IN_RESOLVER,
    'Mutation.likeComment': CHECKED_IN_RESOLVER,
    'Mutation.unlikeComment': CHECKED_IN_RESOLVER,
    'Mutation.reportComment': CHECKED_IN_RESOLVER,
    'Mutation.moderateComment': { auth: { scope: ['api::comment.comment.moderate'] } },
  },
};
