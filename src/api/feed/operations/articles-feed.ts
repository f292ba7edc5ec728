import { z } from '@strapi/utils';

import { type CallerState, isPermitted } from '../../../lib/access';
import { documentIdsIn } from '../../../lib/http-cache';
import { readPublishedList } from '../../../lib/reader';
import { parse } from '../../../lib/requests';
import type { ServedAnswer, ServedRequest } from '../../../lib/served';
import { DEFAULT_SORT } from '../../article/domain/default-shape';
import { readSurroundings } from '../../description/operations/read-article';
import { namedPage } from '../../site/domain/named-page';
import { articleItem } from '../domain/article-item';
import type { Format } from '../domain/feed';
import { feedAddress } from '../domain/feed-address';
import { type FeedArticle, feedQuestion } from '../domain/feed-article';
import { coverLengths } from '../store/cover-lengths';
import { feedAnswer, feedHead } from './feed-answer';
import { findNamed, type Named } from './find-named';
import { localeOf } from './locale-of';

const UID = 'api::article.article';

/** Longer ones name nothing. */
const Name = z.string().max(300).optional();

const Query = z.strictObject({ topic: Name, author: Name, locale: Name });

/** GET /feeds/articles.{rss,atom,json} */
export const articlesFeed = async (
  { ctx, caller }: ServedRequest,
  format: Format,
): Promise<ServedAnswer | undefined> => {
  const query = parse(Query, ctx.query);
  const locale = await localeOf(query.locale);
  if (locale === undefined) return undefined;
  const topic = await namedBy(caller, 'topic', query.topic, locale);
  const author = await namedBy(caller, 'author', query.author, locale);
  if (topic === undefined || author === undefined) return undefined;

  const around = await readSurroundings();
  const { site, defaultLocale } = around;
  const articles = await readPublishedList<FeedArticle>(caller, UID, {
    locale,
    limit: site.feedSize,
    question: {
      ...feedQuestion(site.feedText === 'full'),
      ...filtersFor({ topic, author }),
      sort: DEFAULT_SORT,
    },
  });
  const covers = articles.flatMap(({ cover }) => (cover ? [cover.url] : []));
  const surroundings = {
    ...{ around, format, lengths: await coverLengths(covers) },
    hasComments: await isPermitted(caller, 'api::comment.comment.find'),
  };
  const about = [topic?.name, author?.name].filter((name) => name !== undefined);
  const parameters = {
    topic: topic?.slug,
    author: author?.slug,
    locale: locale === defaultLocale ? undefined : locale,
  };
  const page = topic
    ? namedPage('topic', { ...topic, locale }, around)
    : author && namedPage('author', { ...author, locale }, around);
  const feed = {
    ...feedHead(around, about.length > 0 ? about.join(' · ') : null),
    language: locale,
    homeUrl: page ?? site.url,
    selfUrl: feedAddress(site.url, '/feeds/articles', format, parameters),
    items: articles.map((article) => articleItem(article, surroundings)),
  };
  const named = [topic, author].flatMap((each) => (each ? [each.documentId] : []));
  return feedAnswer(feed, format, [UID, ...named, ...documentIdsIn(articles)]);
};

/** Null where the request names none, undefined where it names one that is not there. */
const namedBy = async (
  caller: CallerState,
  kind: 'topic' | 'author',
  idOrSlug: string | undefined,
  locale: string,
): Promise<Named | null | undefined> =>
  idOrSlug === undefined ? null : findNamed(caller, kind, { idOrSlug, locale });

const filtersFor = ({
  topic,
  author,
}: Record<'topic' | 'author', Named | null>): { filters?: object } => {
  const filters = {
    ...(topic && { topics: { documentId: topic.documentId } }),
    ...(author && { authors: { documentId: author.documentId } }),
  };
  return Object.keys(filters).length > 0 ? { filters } : {};
};
