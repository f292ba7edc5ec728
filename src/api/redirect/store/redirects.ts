import { queryPrepared } from '../../../lib/database';

/** What an old address leads to. */
export interface Target {
  path: string;
  kind: 'article' | 'topic' | 'author';
  documentId: string;
  locale: string | null;
  /** The address of an Article; null where it is not published. */
  url: string | null;
  /** Of a Topic or an Author; null where there is none. */
  slug: string | null;
}

/** Of so many sites, each with the same address, the last ones are looked at. */
const MOST = 50;

const select = (places: string): string => `
  select redirects.path as "path", redirects.kind as "kind",
      redirects.target_document_id as "documentId", redirects.target_locale as "locale",
      articles.url as "url", coalesce(topics.slug, authors.slug) as "slug"
    from redirects
    left join articles on redirects.kind = 'article'
      and articles.document_id = redirects.target_document_id
      and articles.locale = coalesce(redirects.target_locale, ?) and articles.published_at is not null
    left join topics on redirects.kind = 'topic' and topics.document_id = redirects.target_document_id
    left join authors on redirects.kind = 'author' and authors.document_id = redirects.target_document_id
    where redirects.path in (${places})
    order by redirects.id desc limit ${MOST}`;

/**
 * What these addresses lead to, in one statement that reads the index of paths. Those that came last are first.
 *
 * @param defaultLocale of redirects that name none
 */
export const findTargets = (paths: readonly string[], defaultLocale: string): Promise<Target[]> =>
  queryPrepared<Target>(select(paths.map(() => '?').join(', ')), [defaultLocale, ...paths]);
