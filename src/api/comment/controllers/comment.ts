import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { readerOf } from '../../../shared/access/signed-in';
import { defaultLocale } from '../../../shared/locales';
import { parse } from '../../../shared/parse';
import { refuseForeignFields } from '../domain/foreign-fields';
import { createComment } from '../operations/create-comment';
import { Page } from '../operations/page';
import { readConversation } from '../operations/read-conversation';

const Locale = z.string().max(35).optional();
const Identifier = z.string().min(1).max(255);

const ConversationQuery = z.strictObject({
  locale: Locale,
  sort: Page.shape.sort,
  pagination: Page.omit({ sort: true }).prefault({}),
});

const NewCommentQuery = z.strictObject({ locale: Locale });

const NewCommentBody = z.strictObject({
  data: z.strictObject({
    article: Identifier.optional(),
    body: z.string(),
    parent: Identifier.nullish(),
  }),
});

export default {
  /** GET /articles/:article/comments */
  async find(ctx: Context) {
    const { locale, sort, pagination } = parse(ConversationQuery, ctx.query);
    const conversation = await readConversation({
      article: ctx.params.article,
      locale: locale ?? (await defaultLocale()),
      sort,
      ...pagination,
    });
    const { data, pagination: page, discussion } = conversation;
    return { data, meta: { pagination: page, discussion } };
  },

  /** POST /articles/:article/comments and POST /comments */
  async create(ctx: Context) {
    const reader = readerOf(ctx.state, 'api::comment.comment.create');
    const { locale } = parse(NewCommentQuery, ctx.query);
    refuseForeignFields(ctx.request.body, ['article', 'body', 'parent']);
    const { data } = parse(NewCommentBody, ctx.request.body);
    const comment = await createComment(reader.id, {
      article: ctx.params.article ?? parse(Identifier, data.article),
      locale: locale ?? (await defaultLocale()),
      body: data.body,
      parent: data.parent ?? null,
    });
    ctx.status = 201;
    return { data: comment };
  },
};
