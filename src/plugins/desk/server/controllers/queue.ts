import { z } from '@strapi/utils';
import type { Context } from 'koa';

import { ArticleIds, Locale, Page } from '../../../../api/comment/domain/requests';
import { formerWordsOf } from '../../../../api/comment/operations/read-former-words';
import { readQueuePage } from '../../../../api/comment/operations/read-queue';
import { readSummary } from '../../../../api/comment/operations/read-summary';
import { readSurroundings } from '../../../../api/comment/operations/read-surroundings';
import { countsOf } from '../../../../api/comment/store/counts-of';
import { countTabs, QUEUE_ORDERS, TABS } from '../../../../api/comment/store/queue';
import { now } from '../../../../lib/clock';
import { defaultLocale } from '../../../../lib/locales';
import { parameter, parse } from '../../../../lib/requests';

const Filter = z
  .string()
  .max(200)
  .nullish()
  .transform((text) => text?.trim() || null);

const QueueQuery = Page.extend({
  tab: z.enum(TABS).default('waiting'),
  words: Filter,
  reader: Filter,
  article: Filter,
  order: z.enum(QUEUE_ORDERS).default('newest'),
});

const CountsQuery = z.strictObject({ articles: ArticleIds, locale: Locale });

export default {
  /** GET /desk/comments?tab=&words=&reader=&article=&order=&pageSize=&cursor= */
  async find(ctx: Context) {
    const { tab, words, reader, article, ...page } = parse(QueueQuery, ctx.query);
    const { data, ...meta } = await readQueuePage(tab, { words, reader, article }, page);
    ctx.body = { data, meta };
  },

  /** GET /desk/counts */
  async counts(ctx: Context) {
    ctx.body = { data: await countTabs() };
  },

  /** GET /desk/summary */
  async summary(ctx: Context) {
    ctx.body = { data: await readSummary(now()) };
  },

  /** GET /desk/comments/:documentId/thread */
  async thread(ctx: Context) {
    ctx.body = { data: await readSurroundings(parameter(ctx, 'documentId')) };
  },

  /** GET /desk/comments/:documentId/former-words */
  async formerWords(ctx: Context) {
    ctx.body = { data: await formerWordsOf(parameter(ctx, 'documentId')) };
  },

  /** GET /desk/article-counts?articles=id,id&locale= */
  async articleCounts(ctx: Context) {
    const { articles, locale } = parse(CountsQuery, ctx.query);
    ctx.body = { data: await countsOf(articles, locale ?? (await defaultLocale())) };
  },
};
