import { keepUntilChanged } from '../../../shared/cache/kept-value';
import { ARTICLE_LISTS } from '../../../shared/cache/tags';
import { readRows } from '../../../shared/prepared';
import { ROOT, type ReadModel } from '../../../shared/read-model/compile';

export type PublicArticle = Record<string, unknown>;

const PUBLISHED = `"published_at" is not null and "locale" = ?`;

/** How many Articles of a locale are published: counted when one of them has changed. */
const countPublished = keepUntilChanged(async (locale: string): Promise<number> => {
  const [row] = await readRows<{ total: number | string }>(
    `select count(*) as total from articles where ${PUBLISHED}`,
    [locale],
  );
  return Number(row?.total ?? 0);
}, ARTICLE_LISTS);

/**
 * A page of the published Articles of a locale, the newest first, and how many there are. Which ones
 * they are is read from an index alone (`articles_newest_idx`).
 *
 * @param page from 1
 */
export const readArticlePage = async (
  { columns, decode }: ReadModel,
  { locale, page, pageSize }: { locale: string; page: number; pageSize: number },
): Promise<{ articles: PublicArticle[]; total: number }> => {
  const rows = await readRows<Record<string, unknown>>(
    `select ${columns} from (
      select id from articles where ${PUBLISHED}
      order by first_published_at desc, document_id desc limit ? offset ?
    ) page
    join articles ${ROOT} on ${ROOT}.id = page.id
    order by ${ROOT}.first_published_at desc, ${ROOT}.document_id desc`,
    [locale, pageSize, (page - 1) * pageSize],
  );
  return { articles: rows.map(decode), total: await countPublished(locale) };
};

/** The published Article that a document id or its present slug names; undefined when there is none. */
export const readArticle = async (
  { columns, decode }: ReadModel,
  { idOrSlug, locale }: { idOrSlug: string; locale: string },
): Promise<PublicArticle | undefined> => {
  const [row] = await readRows<Record<string, unknown>>(
    `select ${columns} from articles ${ROOT} where ${ROOT}.id = coalesce(
      (select id from articles where "document_id" = ? and ${PUBLISHED}),
      (select id from articles where "slug" = ? and ${PUBLISHED})
    )`,
    [idOrSlug, locale, idOrSlug, locale],
  );
  return row && decode(row);
};
