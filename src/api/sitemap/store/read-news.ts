import { dateOf, queryPrepared } from '../../../lib/database';
import { LISTED } from './listed';

/** An Article of these days. */
export interface NewsArticle {
  title: string | null;
  locale: string;
  url: string;
  firstPublishedAt: Date;
}

/** A range of `articles_newest_idx`. */
const READ = `
  select articles.title as "title", articles.locale as "locale", articles.url as "url",
      articles.first_published_at as "firstPublishedAt"
    from articles
    where articles.locale = ? and articles.first_published_at > ? and articles.published_at is not null
      and ${LISTED}
    order by articles.first_published_at desc, articles.document_id desc limit ?`;

/** The Articles of these locales that were first published since then, the newest first. */
export const readNews = async (
  locales: readonly string[],
  { since, limit }: { since: Date; limit: number },
): Promise<NewsArticle[]> => {
  const found = await Promise.all(
    locales.map((locale) =>
      queryPrepared<Omit<NewsArticle, 'firstPublishedAt'> & { firstPublishedAt: Date | number }>(
        READ,
        [locale, since, limit],
      ),
    ),
  );
  return found
    .flat()
    .map((row) => ({ ...row, firstPublishedAt: dateOf(row.firstPublishedAt) ?? since }))
    .sort((one, other) => other.firstPublishedAt.getTime() - one.firstPublishedAt.getTime())
    .slice(0, limit);
};
