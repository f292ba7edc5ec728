import {
  dateOf,
  inTransaction,
  isPostgres,
  queryInTransaction,
  queryPrepared,
} from '../../../lib/database';
import { invalidateTags } from '../../../lib/http-cache';
import {
  type AddressedArticle,
  type AddressRules,
  articleAddress,
} from '../../site/domain/article-address';

/** A row whose `url` is another than the rules give. */
export interface StaleUrl {
  id: number;
  documentId: string;
  locale: string;
  isPublished: boolean;
  url: string | null;
}

interface Row extends Omit<AddressedArticle, 'firstPublishedAt'> {
  id: number;
  firstPublishedAt: Date | number | null;
  publishedAt: Date | number | null;
  url: string | null;
}

const SELECT = `
  select articles.id as "id", articles.document_id as "documentId", articles.locale as "locale",
      articles.slug as "slug", articles.first_published_at as "firstPublishedAt",
      articles.published_at as "publishedAt", articles.url as "url",
      (select topics.slug from articles_topics_lnk as link join topics on topics.id = link.topic_id
        where link.article_id = articles.id order by link.topic_ord, link.id limit 1) as "topic"
    from articles`;

/** All rows of the Article and locale that a row belongs to. */
const SELECT_VERSIONS = `${SELECT} join articles as written
  on written.document_id = articles.document_id and written.locale = articles.locale
  where written.id = ?`;

const SELECT_BATCH = `${SELECT} where articles.id > ? order by articles.id limit ?`;

/**
 * Stores the `url` of an Article in one locale, of its draft and its published row: a first publication changes both.
 * Call it in the transaction that has written one of the rows, after its relations.
 *
 * @returns the `url` of the row with this id
 */
export const storeUrls = async (id: number, rules: AddressRules): Promise<string | null> => {
  const rows = await queryPrepared<Row>(SELECT_VERSIONS, [id]);
  const stale = staleAmong(rows, rules);
  if (stale.length > 0) await store(stale);
  const found = [...stale, ...rows].find((row) => row.id === id);
  return found?.url ?? null;
};

interface Batch {
  /** The id of the last row of the batch before; 0 at the start. */
  after: number;
  size: number;
  rules: AddressRules;
  /** Whether to find the rows without writing them. */
  isDryRun?: boolean;
}

/**
 * Stores the `url` of the next rows where it is another by now, but for those that are being written at that moment.
 *
 * @returns the id of the last of these rows, null when there are no more; how many they were;
 *   those that were found stale
 */
export const renewUrls = async ({
  after,
  size,
  rules,
  isDryRun,
}: Batch): Promise<{ last: number | null; count: number; stale: StaleUrl[] }> => {
  const rows = await queryPrepared<Row>(SELECT_BATCH, [after, size]);
  const stale = staleAmong(rows, rules);
  if (stale.length > 0 && !isDryRun) await renewFree(stale, rules);
  return { last: rows.at(-1)?.id ?? null, count: rows.length, stale };
};

/** Reads the rows again once no write can change them. It waits for none, so that none waits in a circle. */
const renewFree = (found: StaleUrl[], rules: AddressRules): Promise<void> =>
  inTransaction(async (trx) => {
    const lock = isPostgres() ? 'for no key update skip locked' : '';
    const among = (ids: number[]) => `where articles.id in (${ids.map(() => '?').join(', ')})`;
    const ids = found.map(({ id }) => id);
    const free = await queryInTransaction<{ id: number }>(
      trx,
      `select articles.id as "id" from articles ${among(ids)} ${lock}`,
      ids,
    );
    if (free.length === 0) return;
    const locked = free.map(({ id }) => id);
    const rows = await queryInTransaction<Row>(trx, `${SELECT} ${among(locked)}`, locked);
    const stale = staleAmong(rows, rules);
    if (stale.length === 0) return;
    await store(stale);
    invalidateTags('api::article.article', ...new Set(stale.map(({ documentId }) => documentId)));
  });

const staleAmong = (rows: readonly Row[], rules: AddressRules): StaleUrl[] =>
  rows.flatMap(({ id, url: stored, firstPublishedAt, publishedAt, ...article }) => {
    const url = articleAddress({ ...article, firstPublishedAt: dateOf(firstPublishedAt) }, rules);
    if (url === stored) return [];
    const { documentId, locale } = article;
    return [{ id, documentId, locale, isPublished: publishedAt !== null, url }];
  });

/** In one statement, without the hooks and without a new `updated_at`: no editor has changed the Articles. */
const store = (rows: readonly StaleUrl[]): Promise<void> =>
  inTransaction(async (trx) => {
    const cases = rows.map(() => 'when ? then ?').join(' ');
    const places = rows.map(() => '?').join(', ');
    await trx.raw(`update articles set url = case id ${cases} end where id in (${places})`, [
      ...rows.flatMap(({ id, url }) => [id, url]),
      ...rows.map(({ id }) => id),
    ]);
  });

/** What changes whenever the slug of a Topic does, or which Topics there are. */
export const stateOfTopics = async (): Promise<string> => {
  const [row] = await queryPrepared<{ count: number | string; newest: Date | number | null }>(
    'select count(*) as "count", max(updated_at) as "newest" from topics',
    [],
  );
  return `${row?.count} ${dateOf(row?.newest)?.toISOString()}`;
};
