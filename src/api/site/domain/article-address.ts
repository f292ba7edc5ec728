import { webAddress } from '../../../text/html';
import { fillPattern, isAddress } from './pattern';

export const ARTICLE_PLACEHOLDERS = [
  ...['slug', 'documentId', 'locale', 'year', 'month', 'day', 'topic'],
] as const;

/** What the addresses of all Articles depend on. */
export interface AddressRules {
  /** What stands before a path, without a slash at its end; null where Articles have no page. */
  origin: string | null;
  /** Null for the default: the demo page's. */
  articleUrl: string | null;
  timeZone: string;
  defaultLocale: string;
}

/** What the address of one Article depends on. */
export interface AddressedArticle {
  documentId: string;
  locale: string;
  slug: string | null;
  firstPublishedAt: Date | null;
  /** The slug of its first Topic. */
  topic: string | null;
}

/** Where the page of an Article is, as an absolute address; null where it has none. */
export const articleAddress = (
  article: AddressedArticle,
  { origin, articleUrl, timeZone, defaultLocale }: AddressRules,
): string | null => {
  if (origin === null) return null;
  const pattern = articleUrl ?? defaultPattern(article.locale === defaultLocale);
  const { documentId, locale, slug, topic, firstPublishedAt } = article;
  const filled = fillPattern(pattern, {
    documentId,
    locale,
    slug: slug ?? '',
    topic: topic ?? '',
    ...(firstPublishedAt && dayOf(firstPublishedAt, timeZone)),
  });
  const address = isAddress(pattern) ? filled : origin + filled;
  return webAddress(address) ?? null;
};

/** The demo page's own addresses. */
export const defaultPattern = (isDefaultLocale: boolean): string =>
  isDefaultLocale ? '/articles/{slug}' : '/{locale}/articles/{slug}';

/** The day of a moment in a time zone; month and day with two digits. */
const dayOf = (moment: Date, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than using it a hundred times. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
    });
  formats.set(timeZone, known);
  return known;
};
