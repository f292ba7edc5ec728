import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { findRow, inTransaction } from '../../../lib/database';

interface CountedEvent {
  params: { where: Record<string, unknown> };
  result?: { id?: number } | null;
  state: { commentId?: number };
}

interface CountedRow {
  comment?: { id: number } | null;
}

/**
 * Row hooks for content types whose rows are counted on a Comment (Likes, Reports): however one is written, the
 * count is updated.
 *
 * @param uid a content type with a relation `comment`
 * @param count updates the Comment's count
 */
export const countingHooks = (
  uid: UID.ContentType,
  count: (trx: Knex.Transaction, commentId: number) => Promise<void>,
) => {
  const commentIdOf = async (where: Record<string, unknown>): Promise<number | undefined> => {
    const row = await findRow<CountedRow>(uid, { where, populate: ['comment'] });
    return row?.comment?.id;
  };
  const storeCommentId = async ({ params: { where }, state }: CountedEvent): Promise<void> => {
    state.commentId = await commentIdOf(where);
  };
  const recount = (...ids: (number | undefined)[]): Promise<void> =>
    inTransaction(async (trx) => {
      for (const id of new Set(ids)) if (id !== undefined) await count(trx, id);
    });

  return {
    async afterCreate({ result }: CountedEvent) {
      await recount(await commentIdOf({ id: result?.id }));
    },
    beforeUpdate: storeCommentId,
    async afterUpdate({ params: { where }, state }: CountedEvent) {
      await recount(state.commentId, await commentIdOf(where));
    },
    beforeDelete: storeCommentId,
    async afterDelete({ state }: CountedEvent) {
      await recount(state.commentId);
    },
  };
};
