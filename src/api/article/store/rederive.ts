import type { Knex } from 'knex';

import { dateOf, inTransaction } from '../../../shared/database';
import { claimSlug, keepPublicSlug, ownerOfSlug, reserveSlug } from '../../slug/store/claim-slug';
import { type ArticleFields, staleFields } from '../domain/derived-fields';
import { readBody } from '../domain/read-body';
import { articleOwner, type ArticleRow } from './articles';

const UID = 'api::article.article';

/** A row of an Article whose derived fields are, or would be, changed. */
export interface Rederived {
  documentId: string;
  locale: string;
  isPublished: boolean;
  /** What is derived anew, and its values. */
  fields: ArticleFields;
  /** The slug that was nobody's and is reserved for the Article from now on. */
  reserved?: string;
}

interface Batch {
  /** The id of the last row that is done; 0 at the start. */
  after: number;
  size: number;
  /** The published rows come first: where two want one slug, the public one keeps it. */
  isPublished: boolean;
  /** Whether to say only what would change. */
  isDryRun: boolean;
}

/** How many rows there are, drafts and published ones alike. */
export const countArticleRows = (): Promise<number> => strapi.db.query(UID).count({});

/**
 * Derives anew the fields of the next rows, and reserves the slugs of those that came in past the hooks.
 *
 * @returns the id of the last row of this batch, null when there are no more; how many rows it had
 */
export const rederiveBatch = ({
  after,
  size,
  isPublished,
  isDryRun,
}: Batch): Promise<{ last: number | null; count: number; changed: Rederived[] }> =>
  inTransaction(async (trx) => {
    const rows: (ArticleRow & { id: number })[] = await strapi.db.query(UID).findMany({
      where: { id: { $gt: after }, publishedAt: { $notNull: isPublished } },
      orderBy: { id: 'asc' },
      limit: size,
    });

    const changed: Rederived[] = [];
    for (const row of rows) {
      const { documentId, locale } = articleOwner(row);
      const fields = await changesOf(trx, row);
      let reserved = await unreservedSlug(row, fields);
      if (Object.keys(fields).length === 0 && reserved === undefined) continue;

      if (!isDryRun) {
        if (reserved !== undefined) {
          reserved = await reserve(row, fields, reserved);
          if (reserved !== row.slug) fields.slug = reserved;
        }
        if (Object.keys(fields).length > 0) {
          await trx('articles').where({ id: row.id }).update(columnsOf(fields));
        }
      }
      changed.push({ documentId, locale, isPublished, fields, reserved });
    }
    return { last: rows.at(-1)?.id ?? null, count: rows.length, changed };
  });

/** What of a row is not as the hooks would have it. */
const changesOf = async (trx: Knex, row: ArticleRow): Promise<ArticleFields> => {
  if (row.firstPublishedAt) return staleFields(row, readBody);

  // Published past the hooks, its slug is public all the same.
  const firstPublishedAt = await publicationOf(trx, row);
  const fields = await staleFields({ ...row, firstPublishedAt }, readBody);
  return firstPublishedAt ? { ...fields, firstPublishedAt } : fields;
};

/** When the published version of a row's Article was published; null where there is none. */
const publicationOf = async (trx: Knex, row: ArticleRow): Promise<Date | null> => {
  const { documentId, locale } = articleOwner(row);
  const published = await trx('articles')
    .where({ document_id: documentId, locale })
    .whereNotNull('published_at')
    .first('published_at');
  return dateOf(published?.published_at);
};

/** The slug of a row that its Article has no claim on, or none that says it is public. */
const unreservedSlug = async (
  row: ArticleRow,
  fields: ArticleFields,
): Promise<string | undefined> => {
  const slug = fields.slug ?? row.slug ?? '';
  const { contentType, documentId, locale } = articleOwner(row);
  const claim = await ownerOfSlug(contentType, locale, slug);
  const isReserved =
    claim?.documentId === documentId && (claim.wasPublic || row.publishedAt === null);
  return isReserved ? undefined : slug;
};

const reserve = async (row: ArticleRow, fields: ArticleFields, wish: string): Promise<string> => {
  const owner = articleOwner(row);
  const isDraftAlone = !row.firstPublishedAt && !fields.firstPublishedAt;
  const claim = isDraftAlone ? claimSlug : reserveSlug;
  const slug = await claim(owner, { slug: wish, isDerived: true });
  if (row.publishedAt) await keepPublicSlug(owner, slug);
  return slug;
};

/** Written past the hooks and past `updated_at`: to an editor, nothing has been edited. */
const columnsOf = (fields: ArticleFields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
