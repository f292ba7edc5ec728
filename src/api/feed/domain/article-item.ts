import { webAddress, withAbsoluteLinks } from '../../../text/html';
import { authorAddress } from '../../description/domain/parties';
import { pictureAddress, type Surroundings } from '../../description/domain/surroundings';
import type { Cover, FeedArticle } from './feed-article';
import type { FeedItem, FeedPicture, Format } from './feed';
import { feedAddress } from './feed-address';
import { feedId } from './ids';
import { withNotes } from './note-aside';

/** What an item of an Article depends on beside the Article. */
export interface ItemSurroundings {
  around: Surroundings;
  format: Format;
  /** Whether conversations are shown to everybody. */
  hasComments: boolean;
  /** The true lengths of covers in bytes, by their addresses, where they are known. */
  lengths: ReadonlyMap<string, number>;
}

/** A title that an item of a feed must have. */
const UNTITLED = 'Untitled';

/** An Article as an item of a feed: notes stand in its text alone, set apart. */
export const articleItem = (article: FeedArticle, surroundings: ItemSurroundings): FeedItem => {
  const { url, title, html, excerpt, notes = [], authors = [], topics = [], source } = article;
  const { around, lengths } = surroundings;
  const rights = [source?.creditLine, source?.licence].filter(Boolean).join('. ');
  return {
    id: feedId('article', article),
    url,
    title: title ?? UNTITLED,
    html: html === undefined ? null : contentOf(withNotes(html ?? '', notes), url, around),
    summary: excerpt,
    authors: authors.map((author) => ({
      name: author.name,
      url: authorAddress(author, article.locale, around),
    })),
    categories: topics.map(({ name }) => name),
    publishedAt: new Date(article.firstPublishedAt),
    updatedAt: new Date(lastChangeOf(article)),
    picture: pictureOf(article.cover, around, lengths),
    conversation: conversationOf(article, surroundings),
    source: sourceOf(article),
    rights: rights === '' ? null : rights,
  };
};

/** Null for one without any text. */
const contentOf = (html: string, page: string | null, around: Surroundings): string | null =>
  html === '' ? null : withAbsoluteLinks(html, { page, uploads: around.uploads });

/** When what is sent of it was last changed: it, or a note on it. ISO texts in UTC are ordered as their times are. */
const lastChangeOf = ({
  firstPublishedAt,
  publishedAt,
  lastCorrectedAt,
  notes = [],
}: FeedArticle): string => {
  const times = [publishedAt, lastCorrectedAt, ...notes.map((note) => note.publishedAt)];
  return times.reduce<string>(
    (last, time) => (time !== null && time > last ? time : last),
    firstPublishedAt,
  );
};

const pictureOf = (
  cover: Cover | null,
  around: Surroundings,
  lengths: ReadonlyMap<string, number>,
): FeedPicture | null =>
  cover && {
    url: webAddress(pictureAddress(cover, around)) ?? pictureAddress(cover, around),
    type: cover.mime,
    length: lengths.get(cover.url) ?? Math.round(cover.size * 1_000),
    width: cover.width,
    height: cover.height,
    alt: cover.alternativeText,
  };

const conversationOf = (
  { slug, url, locale, discussion }: FeedArticle,
  { around, format, hasComments }: ItemSurroundings,
): FeedItem['conversation'] => {
  const isShown = hasComments && slug !== null && discussion && discussion.state !== 'hidden';
  if (!isShown) return undefined;
  const { commentCount, lastCommentAt } = discussion;
  const path = `/feeds/articles/${encodeURIComponent(slug)}/comments`;
  const parameters = locale === around.defaultLocale ? {} : { locale };
  return {
    count: commentCount,
    pageUrl: url && `${url}#comments`,
    feedUrl: feedAddress(around.site.url, path, format, parameters),
    lastAt: lastCommentAt === null ? null : new Date(lastCommentAt),
  };
};

const sourceOf = ({ source }: FeedArticle): FeedItem['source'] => {
  if (!source?.url) return null;
  return { url: source.url, name: source.name ?? source.url };
};
