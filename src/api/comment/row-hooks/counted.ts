import type { UID } from '@strapi/strapi';
import type { Knex } from 'knex';

import { inTransaction } from '../../../shared/database';

interface CountedEvent {
  params: { where: Record<string, unknown> };
  result?: { id?: number } | null;
  state: { commentId?: number };
}

/**
 * Row hooks for what is counted on a Comment (Likes, Reports): whatever door writes one, the count
 * follows.
 *
 * @param uid a content type with a relation `comment`
 * @param count brings the Comment's count in line
 */
export const countedOnComment = (
  uid: UID.ContentType,
  count: (trx: Knex.Transaction, commentId: number) => Promise<void>,
) => {
  const commentIdOf = async (where: Record<string, unknown>): Promise<number | undefined> => {
    const row = await strapi.db.query(uid).findOne({ where, populate: ['comment'] });
    return row?.comment?.id;
  };
  const keepCommentId = async ({ params: { where }, state }: CountedEvent): Promise<void> => {
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
    beforeUpdate: keepCommentId,
    async afterUpdate({ params: { where }, state }: CountedEvent) {
      await recount(state.commentId, await commentIdOf(where));
    },
    beforeDelete: keepCommentId,
    async afterDelete({ state }: CountedEvent) {
      await recount(state.commentId);
    },
  };
};
