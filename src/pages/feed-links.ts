import { type HeadTag, link } from '../api/description/domain/tags';
import type { PageLocale } from './addresses';

const FORMATS = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/**
 * Links to a feed in each format that there is.
 *
 * @param path without its ending, as `/feeds/articles`
 * @param query of all of them
 */
export const feedLinks = (
  title: string,
  path: string,
  query: Record<string, string> = {},
): HeadTag[] => {
  const search = new URLSearchParams(query).toString();
  return Object.entries(FORMATS).flatMap(([ending, type]) =>
    link('alternate', `${path}.${ending}${search && `?${search}`}`, { type, title }),
  );
};

/** The default locale is what a feed is in where none is named. */
export const localeQuery = ({ locale, defaultLocale }: PageLocale): Record<string, string> =>
  locale === defaultLocale ? {} : { locale };
