import { inTransaction } from '../../../shared/database';
import { claimSlug } from '../../slug/store/claim-slug';
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
}

/** How many rows there are, drafts and published ones alike. */
export const countArticleRows = (): Promise<number> => strapi.db.query(UID).count({});

/**
 * Derives anew the fields of the next rows.
 *
 * @param after the id of the last row that is done; 0 at the start
 * @param isDryRun whether to say only what would change
 * @returns the id of the last row of this batch, null when there are no more; how many rows it had
 */
export const rederiveBatch = (
  after: number,
  { size, isDryRun }: { size: number; isDryRun: boolean },
): Promise<{ last: number | null; count: number; changed: Rederived[] }> =>
  inTransaction(async (trx) => {
    const rows: (ArticleRow & { id: number })[] = await strapi.db
      .query(UID)
      .findMany({ where: { id: { $gt: after } }, orderBy: { id: 'asc' }, limit: size });

    const changed: Rederived[] = [];
    for (const row of rows) {
      const fields = await staleFields(row, readBody);
      if (Object.keys(fields).length === 0) continue;
      const owner = articleOwner(row);
      if (!isDryRun) {
        if (fields.slug)
          fields.slug = await claimSlug(owner, { slug: fields.slug, isDerived: true });
        await trx('articles').where({ id: row.id }).update(columnsOf(fields));
      }
      changed.push({
        documentId: owner.documentId,
        locale: owner.locale,
        isPublished: Boolean(row.publishedAt),
        fields,
      });
    }
    return { last: rows.at(-1)?.id ?? null, count: rows.length, changed };
  });

/** Written past the hooks and past `updated_at`: to an editor, nothing has been edited. */
const columnsOf = (fields: ArticleFields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
