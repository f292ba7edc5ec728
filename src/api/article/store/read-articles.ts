import { keepUntilChanged } from '../../../shared/cache/kept-value';
import { parts } from '../../../shared/cache/changes';
import type { KeptPart } from '../../../shared/cache/store';
import { ARTICLE_LISTS, documentIdsIn } from '../../../shared/cache/tags';
import { readRows } from '../../../shared/prepared';
import { ROOT, type ReadModel } from '../../../shared/read-model/compile';

export type PublicArticle = Record<string, unknown>;

interface Page {
  locale: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

const PUBLISHED = `"published_at" is not null and "locale" = ?`;

/** How many Articles of a locale are published: counted when one of them has changed. */
const countPublished = keepUntilChanged(async (locale: string): Promise<number> => {
  const [row] = await readRows<{ total: number | string }>(
    `select count(*) as total from articles where ${PUBLISHED}`,
    [locale],
  );
  return Number(row?.total ?? 0);
}, ARTICLE_LISTS);

type Direction = 'asc' | 'desc';

/** Which Articles are in some places of the order by date, from an index alone (`articles_newest_idx`). */
const inPlaces = (column: string, direction: Direction): string =>
  `select ${column} from articles where ${PUBLISHED}
    order by first_published_at ${direction}, document_id ${direction} limit ? offset ?`;

/** A page of the published Articles of a locale, the newest first, and how many there are. */
export const readArticlePage = async (
  { columns, decode }: ReadModel,
  page: Page,
): Promise<{ articles: PublicArticle[]; total: number }> => {
  const rows = await readRows<PublicArticle>(
    `select ${columns} from (${inPlaces('id', 'desc')}) page
    join articles ${ROOT} on ${ROOT}.id = page.id
    order by ${ROOT}.first_published_at desc, ${ROOT}.document_id desc`,
    [page.locale, page.pageSize, startOf(page)],
  );
  return { articles: rows.map(decode), total: await countPublished(page.locale) };
};

const startOf = ({ page, pageSize }: Page): number => (page - 1) * pageSize;

/**
 * The same as JSON: each Article is read only when something of it has changed since it was read last.
 * A new Comment, say, changes one Article of a page.
 */
export const keptArticlePage = async (
  model: ReadModel,
  page: Page,
): Promise<{ articles: (KeptPart & { id: string })[]; total: number }> => {
  const begun = parts.begin();
  const total = await countPublished(page.locale);
  const ids = await idsOn(page, total);
  const keyOf = (id: string): string => `${model.id} ${page.locale} ${id}`;
  const found = new Map(ids.map((id) => [id, parts.get(keyOf(id))]));

  const missing = ids.filter((id) => !found.get(id));
  for (const article of await readArticles(model, missing, page.locale)) {
    const part = { json: JSON.stringify(article), tags: [...documentIdsIn(article)] };
    const id = String(article.documentId);
    found.set(id, part);
    parts.keep(keyOf(id), part, begun);
  }
  return {
    // One may be gone since.
    articles: ids.flatMap((id) => {
      const part = found.get(id);
      return part ? [{ id, ...part }] : [];
    }),
    total,
  };
};

/** The document ids of a page, looked for from the end that is nearer: all before it are passed by. */
const idsOn = async (page: Page, total: number): Promise<string[]> => {
  const start = startOf(page);
  const size = Math.min(page.pageSize, total - start);
  if (size <= 0) return [];
  const after = total - start - size;
  const direction = after < start ? 'asc' : 'desc';
  const rows = await readRows<{ id: string }>(inPlaces('document_id as "id"', direction), [
    page.locale,
    size,
    Math.min(start, after),
  ]);
  const ids = rows.map(({ id }) => id);
  return direction === 'asc' ? ids.reverse() : ids;
};

const readArticles = async (
  { columns, decode }: ReadModel,
  ids: readonly string[],
  locale: string,
): Promise<PublicArticle[]> => {
  if (ids.length === 0) return [];
  const rows = await readRows<PublicArticle>(
    `select ${columns} from articles ${ROOT}
      where ${PUBLISHED} and "document_id" in (${ids.map(() => '?').join(', ')})`,
    [locale, ...ids],
  );
  return rows.map(decode);
};

/** The published Article that a document id or its present slug names; undefined when there is none. */
export const readArticle = async (
  { columns, decode }: ReadModel,
  { idOrSlug, locale }: { idOrSlug: string; locale: string },
): Promise<PublicArticle | undefined> => {
  const [row] = await readRows<PublicArticle>(
    `select ${columns} from articles ${ROOT} where ${ROOT}.id = coalesce(
      (select id from articles where "document_id" = ? and ${PUBLISHED}),
      (select id from articles where "slug" = ? and ${PUBLISHED})
    )`,
    [idOrSlug, locale, idOrSlug, locale],
  );
  return row && decode(row);
};
