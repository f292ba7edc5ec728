import type { Knex } from 'knex';

import { inTransaction, withConnection } from '../../../lib/database';
import { DUPLICATE_KEY_VERSION } from '../../../text/words';
import { renderBody } from '../domain/render-body';

interface StaleRow {
  id: number;
  body: string;
  under: string | null;
  body_key: string;
  author_id: number | null;
  discussion_id: number | null;
}

export const lastCommentId = async (): Promise<number> => {
  const row = await withConnection((knex) => knex('comments').max({ id: 'id' }).first());
  return Number(row?.id ?? 0);
};

/**
 * Replaces the keys of an earlier version among the Comments with these row ids, in one transaction. A Comment
 * that is a duplicate by today's key loses it, as one does that is restored beside its duplicate.
 *
 * @returns how many were replaced
 */
export const renewKeysBetween = async (after: number, upTo: number): Promise<number> => {
  const rows = await withConnection((knex) => staleRows(knex, after, upTo));
  if (rows.length === 0) return 0;
  await inTransaction(async (trx) => {
    for (const row of rows) {
      const { id, body, under, body_key } = row;
      const { bodyKey } = renderBody(body, under);
      const key = (await isFree(trx, row, bodyKey)) ? bodyKey : null;
      // Not if it has been edited or deleted meanwhile.
      await trx('comments').where({ id, body_key }).update({ body_key: key });
    }
  });
  return rows.length;
};

const staleRows = (knex: Knex, after: number, upTo: number): Promise<StaleRow[]> =>
  knex('comments')
    .leftJoin('comments as parents', 'parents.id', 'comments.parent_id')
    .where('comments.id', '>', after)
    .where('comments.id', '<=', upTo)
    .whereNot('comments.body_key', 'like', `${DUPLICATE_KEY_VERSION}%`)
    .select({
      id: 'comments.id',
      body: 'comments.body',
      under: 'parents.document_id',
      body_key: 'comments.body_key',
      author_id: 'comments.author_id',
      discussion_id: 'comments.discussion_id',
    });

const isFree = async (
  trx: Knex,
  { id, author_id, discussion_id }: StaleRow,
  key: string | null,
): Promise<boolean> => {
  if (key === null || author_id === null) return true;
  const same: unknown = await trx('comments')
    .where({ author_id, discussion_id, body_key: key })
    .whereNot({ id })
    .first('id');
  return same === undefined;
};
