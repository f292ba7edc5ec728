import { errors, z } from '@strapi/utils';
import type { Context } from 'koa';

import { SerializedBody } from '../../../lib/http-cache';
import { defaultLocale } from '../../../lib/locales';
import { Locale, parameter, parse } from '../../../lib/requests';
import { redirectToSlug } from '../../../lib/slugs';
import type { DescribedArticle } from '../domain/described-article';
import {
  describeInHead,
  describeInJsonLd,
  readFirstComments,
} from '../operations/describe-article';
import { readDescribed } from '../operations/read-article';
import { readOembed } from '../operations/read-oembed';

/** As many as a page of a conversation has at most. */
const Count = z.coerce.number().int().min(0).max(100).default(0);

const HeadQuery = z.strictObject({ locale: Locale });
const JsonLdQuery = HeadQuery.extend({ comments: Count });

/** What oEmbed's consumers may send. */
const OembedQuery = z.strictObject({
  url: z.string().max(2_048),
  format: z.string().max(20).default('json'),
  maxwidth: z.string().max(20).optional(),
  maxheight: z.string().max(20).optional(),
});

/** The Article of a request; undefined where it has been answered with a redirect. */
const articleOf = async (
  ctx: Context,
  locale: string | null | undefined,
  below: string,
): Promise<DescribedArticle | undefined> => {
  const id = parameter(ctx, 'id');
  const found = await readDescribed(ctx.state, { id, locale: locale ?? (await defaultLocale()) });
  if ('article' in found) return found.article;
  redirectToSlug(ctx, found.movedTo, below);
  return undefined;
};

/** GET /articles/:id/json-ld, by document id, slug or former slug */
const jsonLd = async (ctx: Context) => {
  const { locale, comments } = parse(JsonLdQuery, ctx.query);
  const article = await articleOf(ctx, locale, '/json-ld');
  if (!article) return undefined;
  const first = await readFirstComments(ctx.state, article, comments);
  const { value, tags } = await describeInJsonLd(article, first.value);
  ctx.state.cacheTags = [...tags, ...first.tags];
  const type = 'application/ld+json; charset=utf-8';
  return new SerializedBody(value, { listed: [], documentIds: [], type });
};

/** GET /articles/:id/meta, likewise */
const meta = async (ctx: Context) => {
  const { locale } = parse(HeadQuery, ctx.query);
  const article = await articleOf(ctx, locale, '/meta');
  if (!article) return undefined;
  const { value, tags } = await describeInHead(article);
  ctx.state.cacheTags = tags;
  return { data: value };
};

/** GET /oembed */
const oembed = async (ctx: Context) => {
  const { url, format } = parse(OembedQuery, ctx.query);
  if (format !== 'json') throw new errors.NotImplementedError('There is JSON only.');
  const { value, tags } = await readOembed(ctx.state, url);
  ctx.state.cacheTags = tags;
  return value;
};

export default { jsonLd, meta, oembed };
