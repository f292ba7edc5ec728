import type { SitemapItemLoose } from 'sitemap';

import { xmlText } from '../../../text/xml';
import { pictureAddress, type Surroundings } from '../../description/domain/surroundings';
import type { Alternate, MappedArticle } from './mapped-article';

/** An Article's address with its cover, and with its other locales, where there are any. */
export const mapItem = (
  { url, changedAt, cover }: MappedArticle,
  alternates: readonly Alternate[],
  around: Surroundings,
): SitemapItemLoose => ({
  url,
  lastmod: changedAt.toISOString(),
  ...(cover !== null && { img: [{ url: pictureAddress({ url: cover }, around) }] }),
  ...(alternates.length > 1 && {
    links: alternates.map((alternate) => ({ lang: alternate.locale, url: alternate.url })),
  }),
});

interface News {
  title: string | null;
  locale: string;
  url: string;
  firstPublishedAt: Date;
}

/** An Article's address as one of today's news. @param name of the site */
export const newsItem = (
  { title, locale, url, firstPublishedAt }: News,
  name: string,
): SitemapItemLoose => ({
  url,
  news: {
    publication: { name: xmlText(name), language: languageOf(locale) },
    publication_date: firstPublishedAt.toISOString(),
    title: xmlText(title ?? url),
  },
});

/** Two or three letters, but for the two kinds of Chinese: the protocol has no others. */
const languageOf = (locale: string): string => {
  const code = locale.toLowerCase();
  if (/^zh(-hans|-cn|-sg)?$/.test(code)) return 'zh-cn';
  if (/^zh-/.test(code)) return 'zh-tw';
  return code.split('-', 1)[0] ?? code;
};
