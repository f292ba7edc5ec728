import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { moderatorName } from '../../../shared/access/moderator-name';
import { countOf } from '../../../shared/cache/tags';
import { defaultLocale } from '../../../shared/locales';
import { parse } from '../../../shared/parse';
import { refuseForeignFields } from '../domain/foreign-fields';
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

/** Made once: Zod compiles a schema when it is first used. */
const bodyOf = <Data extends z.ZodType>(data: Data) => z.strictObject({ data });
const NewCommentBody = bodyOf(request.NewComment);
const EditBody = bodyOf(request.Edit);
const ReportBody = bodyOf(request.Report);
const DecisionBody = bodyOf(request.Decision);

export default {
  /** GET /articles/:article/comments */
  async find(ctx: Context) {
    const { locale, sort, pagination } = parse(ConversationQuery, ctx.query);
    const { data, madeOf, ...meta } = await readConversation({
      article: ctx.params.article,
      locale: locale ?? (await defaultLocale()),
      sort,
      ...pagination,
    });
    ctx.state.madeOf = madeOf;
    return { data, meta };
  },

  /** POST /articles/:article/comments and POST /comments */
  async create(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.create');
    const { locale } = parse(LocaleQuery, ctx.query);
    const { article } = ctx.params;
    refuseForeignFields(ctx.request.body, ['article', 'body', 'parent']);
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
    return { data: await readOneComment(ctx.params.documentId, ctx.state.user?.id ?? null) };
  },

  /** GET /comments/:documentId/replies */
  async replies(ctx: Context) {
    const { pagination } = parse(ListQuery, ctx.query);
    const { data, ...meta } = await readReplies(ctx.params.documentId, pagination);
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
    ctx.state.madeOf = articles.flatMap((id) => [id, countOf(id)]);
    return { data: await countsOf(articles, locale ?? (await defaultLocale())) };
  },

  /** PUT /comments/:documentId */
  async update(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.update');
    parse(NoQuery, ctx.query);
    refuseForeignFields(ctx.request.body, ['body']);
    const { data } = parse(EditBody, ctx.request.body);
    return { data: await editComment(caller, ctx.params.documentId, data.body) };
  },

  /** DELETE /comments/:documentId */
  async delete(ctx: Context) {
    const { id } = await readerCaller(ctx.state, 'api::comment.comment.delete');
    parse(NoQuery, ctx.query);
    await deleteComment(id, ctx.params.documentId);
    ctx.status = 204;
  },

  /** PUT /comments/:documentId/like */
  async like(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.like');
    parse(NoQuery, ctx.query);
    return { data: await likeComment(caller, ctx.params.documentId) };
  },

  /** DELETE /comments/:documentId/like */
  async unlike(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.unlike');
    parse(NoQuery, ctx.query);
    return { data: await unlikeComment(caller, ctx.params.documentId) };
  },

  /** POST /comments/:documentId/reports */
  async report(ctx: Context) {
    const caller = await readerCaller(ctx.state, 'api::comment.comment.report');
    parse(NoQuery, ctx.query);
    const { data } = parse(ReportBody, ctx.request.body);
    await reportComment(caller, ctx.params.documentId, data);
    ctx.status = 204;
  },

  /** POST /comments/:documentId/moderate, for roles and API tokens with the action */
  async moderate(ctx: Context) {
    parse(NoQuery, ctx.query);
    const { data } = parse(DecisionBody, ctx.request.body);
    const moderator = moderatorName(ctx.state);
    return { data: await moderateComment(moderator, ctx.params.documentId, data) };
  },
};

/** The Article of the address, where there is one, stands before the one in the body. */
const withArticle = (sent: unknown, article: string | undefined): unknown => {
  const isEnvelope = typeof sent === 'object' && sent !== null && 'data' in sent;
  if (article === undefined || !isEnvelope) return sent;
  const { data } = sent;
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? { ...sent, data: { ...data, article } }
    : sent;
};
