import { FORMATS } from './feed';
import { feedAddress } from './feed-address';

/** What a publication was of. */
export interface Publication {
  locale: string;
  /** The slugs of the Topics and Authors of the Article. */
  topics: readonly string[];
  authors: readonly string[];
  /** Whether it was of a note that corrects the Article. */
  isCorrection: boolean;
}

/** Where the feeds of a site are. */
interface FeedSite {
  url: string;
  defaultLocale: string;
}

interface AffectedFeed {
  path: string;
  topic?: string;
  author?: string;
}

/** The addresses of the feeds that a publication changes, as they name themselves. */
export const affectedFeeds = (
  { locale, topics, authors, isCorrection }: Publication,
  { url, defaultLocale }: FeedSite,
): string[] => {
  const named = locale === defaultLocale ? undefined : locale;
  const path = '/feeds/articles';
  const feeds: AffectedFeed[] = [
    { path },
    ...topics.map((topic) => ({ path, topic })),
    ...authors.map((author) => ({ path, author })),
    ...(isCorrection ? [{ path: '/feeds/corrections' }] : []),
  ];
  return feeds.flatMap((feed) =>
    FORMATS.map((format) =>
      feedAddress(url, feed.path, format, {
        topic: feed.topic,
        author: feed.author,
        locale: named,
      }),
    ),
  );
};
