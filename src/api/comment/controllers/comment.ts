import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { type CallerState, moderatorName } from '../../../lib/access';
import { defaultLocale } from '../../../lib/locales';
import { parameter, parse } from '../../../lib/requests';
import { SETTINGS_TAG } from '../../comment-setting/store/settings';
import { commentCountTag } from '../../discussion/domain/comment-count-tag';
import { refuseForeignFields } from '../domain/foreign-fields';
import { refuseMissingBody } from '../domain/missing-body';
import * as request from '../domain/requests';
import { readerCaller } from '../operations/caller';
import { countsOf } from '../store/counts-of';
import { createComment } from '../operations/create-comment';
import { deleteComment } from '../operations/delete-comment';
import { editComment } from '../operations/edit-comment';
import { likeComment, unlikeComment } from '../operations/like-comment';
import { moderateComment } from '../operations/moderate-comment';
import { readOneComment } from '../operations/read-comment';
import { readConversation } from '../operations/read-conversation';
import { readOwnComments } from '../operations/read-own-comments';
import { readReplies } from '../operations/read-replies';
import { reportComment } from '../operations/report-comment';

const NoQuery = z.strictObject({});
const LocaleQuery = z.strictObject({ locale: request.Locale });
const ListQuery = z.strictObject({ pagination: request.Page.prefault({}) });
const ConversationQuery = ListQuery.extend({ locale: request.Locale, sort: request.Sort });
const CountsQuery = LocaleQuery.extend({ articles: request.ArticleIds });

/** These schemas are constants because Zod compiles a schema when it is first used. */
const bodyOf = <Data extends z.ZodType>(data: Data) => z.strictObject({ data });
const NewCommentBody = bodyOf(request.NewComment);
const EditBody = bodyOf(request.Edit);
const ReportBody = bodyOf(request.Report);
const DecisionBody = bodyOf(request.Decision);

export default {
  /** GET /articles/:article/comments */
  async find(ctx: Context) {
    const { locale, sort, pagination } = parse(ConversationQuery, ctx.query);
    const { data, documentIds, ...meta } = await readConversation({
      article: parameter(ctx, 'article'),
      locale: locale ?? (await defaultLocale()),
      sort,
      ...pagination,
    });
    ctx.state.cacheTags = [...documentIds, SETTINGS_TAG];
    return { data, meta };
  },

  /** POST /articles/:article/comments and POST /comments */
  async create(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.create');
    const { locale } = parse(LocaleQuery, ctx.query);
    const { article } = ctx.params as { article?: string };
    refuseForeignFields(ctx.request.body, ['article', 'body', 'parent']);
    refuseMissingBody(dataOf(ctx.request.body));
    const { data } = parse(NewCommentBody, withArticle(ctx.request.body, article));
    const comment = await createComment(caller, {
      ...data,
      locale: locale ?? (await defaultLocale()),
    });
    ctx.status = 201;
    return { data: comment };
  },

  /** GET /comments/:documentId */
  async findOne(ctx: Context) {
    parse(NoQuery, ctx.query);
    return {
      data: await readOneComment(parameter(ctx, 'documentId'), callerOf(ctx).user?.id ?? null),
    };
  },

  /** GET /comments/:documentId/replies */
  async replies(ctx: Context) {
    const { pagination } = parse(ListQuery, ctx.query);
    const { data, ...meta } = await readReplies(parameter(ctx, 'documentId'), pagination);
    return { data, meta };
  },

  /** GET /comments/mine */
  async mine(ctx: Context) {
    const { id } = await readerCaller(ctx.state, 'api::comment.comment.mine');
    const { pagination } = parse(ListQuery, ctx.query);
    const { data, ...meta } = await readOwnComments(id, pagination);
    return { data, meta };
  },

  /** GET /comments/counts?articles=id,id */
  async counts(ctx: Context) {
    const { articles, locale } = parse(CountsQuery, ctx.query);
    ctx.state.cacheTags = articles.flatMap((id) => [id, commentCountTag(id)]);
    return { data: await countsOf(articles, locale ?? (await defaultLocale())) };
  },

  /** PUT /comments/:documentId */
  async update(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.update');
    parse(NoQuery, ctx.query);
    refuseForeignFields(ctx.request.body, ['body']);
    refuseMissingBody(dataOf(ctx.request.body));
    const { data } = parse(EditBody, ctx.request.body);
    return { data: await editComment(caller, parameter(ctx, 'documentId'), data.body) };
  },

  /** DELETE /comments/:documentId */
  async delete(ctx: Context) {
    const { id } = await readerCaller(ctx.state, 'api::comment.comment.delete');
    parse(NoQuery, ctx.query);
    await deleteComment(id, parameter(ctx, 'documentId'));
    ctx.status = 204;
  },

  /** PUT /comments/:documentId/like */
  async like(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.like');
    parse(NoQuery, ctx.query);
    return { data: await likeComment(caller, parameter(ctx, 'documentId')) };
  },

  /** DELETE /comments/:documentId/like */
  async unlike(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.unlike');
    parse(NoQuery, ctx.query);
    return { data: await unlikeComment(caller, parameter(ctx, 'documentId')) };
  },

  /** POST /comments/:documentId/reports */
  async report(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.report');
    parse(NoQuery, ctx.query);
    const { data } = parse(ReportBody, ctx.request.body);
    await reportComment(caller, parameter(ctx, 'documentId'), data);
    ctx.status = 204;
  },

  /** POST /comments/:documentId/moderate, for roles and API tokens with the action */
  async moderate(ctx: Context) {
    parse(NoQuery, ctx.query);
    const { data } = parse(DecisionBody, ctx.request.body);
    const moderator = moderatorName(ctx.state);
    return { data: await moderateComment(moderator, parameter(ctx, 'documentId'), data) };
  },
};

/** The state that Strapi's authentication has set. */
const callerOf = (ctx: Context): CallerState => ctx.state;

/** The Comment in an envelope; what is no envelope itself, which is refused as that. */
const dataOf = (sent: unknown): unknown => {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  return 'data' in sent ? sent.data : undefined;
};

/** The body, with the Article of the URL, which takes precedence over one in the body. */
const withArticle = (sent: unknown, article: string | undefined): unknown => {
  const isEnvelope = typeof sent === 'object' && sent !== null && 'data' in sent;
  if (article === undefined || !isEnvelope) return sent;
  const { data } = sent;
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? { ...sent, data: { ...data, article } }
    : sent;
};
