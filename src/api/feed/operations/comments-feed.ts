import { z } from '@strapi/utils';

import { type CallerState, isPermitted } from '../../../lib/access';
import { localeCodes } from '../../../lib/locales';
import { parameter, parse } from '../../../lib/requests';
import type { ServedAnswer, ServedRequest } from '../../../lib/served';
import { latestComments } from '../../comment/store/read-latest';
import { readSurroundings } from '../../description/operations/read-article';
import type { ShownDiscussion } from '../../discussion/domain/shown-discussion';
import { type Discussion, findDiscussion } from '../../discussion/store/find-discussion';
import { latestDiscussions } from '../../discussion/store/latest-discussions';
import { commentItem } from '../domain/comment-item';
import type { FeedItem, Format } from '../domain/feed';
import { feedAddress } from '../domain/feed-address';
import { feedAnswer, feedHead } from './feed-answer';
import { localeOf } from './locale-of';

const Query = z.strictObject({ locale: z.string().max(35).optional() });

/** Tags of all Comments, and of which Articles are published. */
const ALL_COMMENTS = ['api::discussion.discussion', 'api::article.article'];

/** GET /feeds/comments.{rss,atom,json}: of all locales where none is named */
export const commentsFeed = async (
  { ctx, caller }: ServedRequest,
  format: Format,
): Promise<ServedAnswer | undefined> => {
  const { locale } = parse(Query, ctx.query);
  const all = await localeCodes();
  if (locale !== undefined && !all.includes(locale)) return undefined;
  const around = await readSurroundings();
  const { url, feedSize } = around.site;
  const discussions = await latestDiscussions(locale === undefined ? all : [locale], feedSize);
  const feed = {
    ...feedHead(around, 'Comments'),
    language: locale ?? null,
    homeUrl: url,
    selfUrl: feedAddress(url, '/feeds/comments', format, { locale }),
    items: await itemsOf(caller, discussions, feedSize),
  };
  return feedAnswer(feed, format, ALL_COMMENTS);
};

/** GET /feeds/articles/:slug/comments.{rss,atom,json}, by slug, former slug or document id */
export const articleCommentsFeed = async (
  { ctx, caller }: ServedRequest,
  format: Format,
): Promise<ServedAnswer | undefined> => {
  const query = parse(Query, ctx.query);
  const locale = await localeOf(query.locale);
  const named = parameter(ctx, 'slug');
  const found = locale && (await findDiscussion(named, locale));
  if (!found) return undefined;
  const around = await readSurroundings();
  const { site, defaultLocale } = around;
  const slug = found.articleSlug ?? named;
  const path = `/feeds/articles/${encodeURIComponent(slug)}/comments`;
  const parameters = { locale: locale === defaultLocale ? undefined : locale };
  const title = (await titlesAreShown(caller)) ? found.articleTitle : null;
  const feed = {
    ...feedHead(around, title ?? 'Comments'),
    language: locale,
    homeUrl: found.articleUrl ?? site.url,
    selfUrl: feedAddress(site.url, path, format, parameters),
    items: await itemsOf(caller, shownOf(found, locale), site.feedSize),
  };
  return feedAnswer(feed, format, [found.documentId, found.articleDocumentId]);
};

/** A hidden one shows nothing, and one without Comments need not be asked for them. */
const shownOf = (found: Discussion, locale: string): ShownDiscussion[] => {
  const { id, documentId, state, commentCount } = found;
  if (state === 'hidden' || commentCount === 0) return [];
  const { articleDocumentId, articleTitle: title, articleSlug: slug, articleUrl: url } = found;
  return [{ id, documentId, article: { documentId: articleDocumentId, locale, title, slug, url } }];
};

const itemsOf = async (
  caller: CallerState,
  discussions: readonly ShownDiscussion[],
  limit: number,
): Promise<FeedItem[]> => {
  const places = new Map(discussions.map((discussion) => [discussion.id, discussion.article]));
  const hasTitles = await titlesAreShown(caller);
  const comments = await latestComments([...places.keys()], limit);
  return comments.flatMap((comment) => {
    const article = places.get(comment.discussionId);
    return article ? [commentItem(comment, article, hasTitles ? article.title : null)] : [];
  });
};

const titlesAreShown = (caller: CallerState): Promise<boolean> =>
  isPermitted(caller, 'api::article.article.find');
