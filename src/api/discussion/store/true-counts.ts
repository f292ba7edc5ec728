import type { Knex } from 'knex';

import { dateOf } from '../../../lib/database';

/** The counts that a Discussion stores. */
export interface Counts {
  commentCount: number;
  threadCount: number;
  lastCommentAt: Date | null;
}

interface Approved {
  total: number | string;
  last: Date | number | null;
}

/** The correct counts of a Discussion in this state: of its visible Comments, and 0 while it is hidden. */
export const trueCountsOf = async (
  trx: Knex.Transaction,
  id: number,
  state: string,
): Promise<Counts> => {
  if (state === 'hidden') return { commentCount: 0, threadCount: 0, lastCommentAt: null };
  const own = () => trx('comments').where({ discussion_id: id });
  const approved: Approved | undefined = await own()
    .where({ status: 'approved' })
    .first({ total: trx.raw('count(*)'), last: trx.raw('max(created_at)') });
  const threads = await own().where({ root_id: null, shown: true }).count({ total: '*' }).first();
  return {
    commentCount: Number(approved?.total ?? 0),
    threadCount: Number(threads?.total ?? 0),
    lastCommentAt: dateOf(approved?.last),
  };
};
