import type { Knex } from 'knex';

import { queryInTransaction } from '../../../lib/database';
import type { PlaceInThread } from '../domain/comment-events';
import type { Standing } from './standing';

/** A tombstone above a Comment. */
interface AboveRow extends PlaceInThread {
  id: number;
  parentId: number | null;
}

/**
 * Shows or hides the tombstones above a Comment that has just been shown or hidden.
 *
 * @returns those that have changed, the topmost first
 */
export const showAbove = async (
  trx: Knex.Transaction,
  { id, parentId }: Standing,
  isShown: boolean,
): Promise<AboveRow[]> => {
  if (parentId === null) return [];

  const find = isShown ? HIDDEN_ABOVE : SHOWN_ONLY_FOR_REPLY;
  const above = await queryInTransaction<AboveRow>(trx, find, [parentId, id]);
  for (let start = 0; start < above.length; start += BATCH) {
    const ids = above.slice(start, start + BATCH).map((row) => row.id);
    await trx('comments').whereIn('id', ids).update({ shown: isShown });
  }
  return above;
};

/** By how many the threads of its Discussion change when a Comment is shown (1) or gone (-1). */
export const threadsIn = (
  { parentId }: Standing,
  above: readonly AboveRow[],
  change: number,
): number => (parentId === null || above.some((row) => row.parentId === null) ? change : 0);

/** Databases limit how many values one statement takes; 32,766 in SQLite. */
const BATCH = 5_000;

/**
 * A Comment and its ancestors, up to the first that is not to change.
 *
 * @param isToChange the SQL condition for a row of `comments`, given its child's id
 */
const chain = (isToChange: (below: string) => string): string => `
  with recursive above(id, parent_id, document_id, height) as (
    select comments.id, comments.parent_id, comments.document_id, 1 from comments
      where comments.id = ? and ${isToChange('?')}
    union all
    select comments.id, comments.parent_id, comments.document_id, above.height + 1 from above
      join comments on comments.id = above.parent_id where ${isToChange('above.id')})
  select above.id as "id", above.parent_id as "parentId", above.document_id as "documentId",
      parents.document_id as "parentDocumentId"
    from above left join comments as parents on parents.id = above.parent_id
    order by above.height desc`;

/**
 * Hidden ancestors of a Comment that is shown now. The condition on `below` is always true; it is there so that
 * both statements have the same bindings.
 */
const HIDDEN_ABOVE = chain((below) => `comments.shown = false and comments.id <> ${below}`);

/** Ancestors that are shown only because of this reply. */
const SHOWN_ONLY_FOR_REPLY = chain(
  (below) => `comments.status <> 'approved' and not exists (
    select others.id from comments as others
      where others.parent_id = comments.id and others.shown = true and others.id <> ${below})`,
);
