import { z } from '@strapi/utils';

import type { Arguments, GraphqlExtension, ResolverContext } from '../../../graphql/extension';
import { moderatorName } from '../../../shared/access/moderator-name';
import { permittedReaderOf, type ReaderAction } from '../../../shared/access/signed-in';
import { articleNotFound } from '../../../shared/errors';
import { defaultLocale } from '../../../shared/locales';
import { parse } from '../../../shared/parse';
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

/** Arguments that GraphQL allows to be null, for schemas in which what is absent has a default. */
const given = (args: Arguments): Arguments =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));

const ConversationPage = request.Page.extend({ sort: request.Sort });

const ConversationArguments = ConversationPage.extend({
  article: z.string(),
  locale: request.Locale,
});

const NewComment = request.NewComment.extend({ locale: request.Locale });

const ListArguments = request.Page.extend({ documentId: z.string() });

const articleComments = async (_parent: unknown, args: Arguments, context: ResolverContext) => {
  const { locale, ...page } = parse(ConversationArguments, given(args));
  const conversation = await loadConversation(context, { ...page, locale: locale ?? null });
  if (!conversation) throw articleNotFound();
  return conversation;
};

interface ArticleParent {
  documentId: string;
  locale: string;
}

/** The same page as a field of an Article; null while it is not published. */
const commentsOfArticle = async (
  { documentId, locale }: ArticleParent,
  args: Arguments,
  context: ResolverContext,
) => {
  const page = parse(ConversationPage, given(args));
  const conversation = await loadConversation(context, { ...page, article: documentId, locale });
  // A draft's document id may read like the slug of another Article.
  return conversation?.madeOf.includes(documentId) ? conversation : null;
};

const comment = (_parent: unknown, args: { documentId: string }, { state }: ResolverContext) =>
  readOneComment(args.documentId, state.user?.id ?? null);

const commentReplies = (_parent: unknown, args: Arguments) => {
  const { documentId, ...page } = parse(ListArguments, given(args));
  return readReplies(documentId, page);
};

const myComments = async (_parent: unknown, args: Arguments, { state }: ResolverContext) => {
  const { id } = await permittedReaderOf(state, 'api::comment.comment.mine');
  return readOwnComments(id, parse(request.Page, given(args)));
};

const create = async (_parent: unknown, args: { data: Arguments }, { state }: ResolverContext) => {
  const caller = await permitted(state, 'api::comment.comment.create');
  const { locale, ...data } = parse(NewComment, args.data);
  return createComment(caller, { ...data, locale: locale ?? (await defaultLocale()) });
};

interface OnComment {
  documentId: string;
  data: Arguments;
}

const update = async (_parent: unknown, args: OnComment, { state }: ResolverContext) => {
  const caller = await permitted(state, 'api::comment.comment.update');
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
  moderateComment(moderatorName(state), args.documentId, parse(request.Decision, given(args.data)));

const permitted = async (
  state: ResolverContext['state'],
  action: ReaderAction,
): Promise<ReaderCaller> => {
  await permittedReaderOf(state, action);
  return readerCaller(state, action);
};

/** These resolvers check by themselves: there, Strapi would answer "Forbidden" to everybody alike. */
const CHECKED_BY_ITSELF = { auth: false } as const;

export const commentGraphql: GraphqlExtension = {
  typeDefs: commentTypeDefs,
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
    'Query.myComments': CHECKED_BY_ITSELF,
    'Mutation.createComment': CHECKED_BY_ITSELF,
    'Mutation.updateComment': CHECKED_BY_ITSELF,
    'Mutation.deleteComment': CHECKED_BY_ITSELF,
    'Mutation.likeComment': CHECKED_BY_ITSELF,
    'Mutation.unlikeComment': CHECKED_BY_ITSELF,
    'Mutation.reportComment': CHECKED_BY_ITSELF,
    'Mutation.moderateComment': { auth: { scope: ['api::comment.comment.moderate'] } },
  },
};
