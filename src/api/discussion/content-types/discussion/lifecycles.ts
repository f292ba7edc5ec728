import { findRow, inTransaction } from '../../../../lib/database';
import { forewordError } from '../../../../lib/errors';
import type { RowEvent } from '../../../../lib/document-service';
import { writeEvents } from '../../../../lib/outbox';
import { discussionEvent, type DiscussionState } from '../../domain/discussion-events';
import { lockDiscussion } from '../../store/lock-discussion';
import { type Counts, trueCountsOf } from '../../store/true-counts';
import { hasArticle } from '../../store/discussions';

interface Row extends Partial<Counts> {
  id?: number;
  documentId?: string;
  state?: DiscussionState;
  articleDocumentId?: string;
  articleLocale?: string;
}

const stored = (where: Record<string, unknown>): Promise<Row | null> =>
  findRow<Row>('api::discussion.discussion', {
    where,
    select: ['id', 'documentId', 'state', 'articleDocumentId', 'articleLocale'],
  });

/**
 * Row hooks: hiding a Discussion sets its counts to 0, showing it again counts its Comments. Either is written to the outbox,
 * and so are opening and closing.
 */
export default {
  async beforeUpdate({ params: { data, where }, state: hook }: RowEvent<Row>) {
    const { state } = data;
    const id = state && (await stored(where))?.id;
    if (!id) return;
    await inTransaction(async (trx) => {
      await lockDiscussion(trx, id);
      Object.assign(data, await trueCountsOf(trx, id, state));
    });
    // As it is now that nobody else may change it.
    hook.before = (await stored(where)) ?? undefined;
  },

  async afterUpdate({ params: { data }, state: { before } }: RowEvent<Row>) {
    const { state, commentCount = 0 } = data;
    if (!before || state === undefined || state === before.state) return;
    const event = discussionEvent({
      documentId: before.documentId ?? '',
      article: {
        documentId: before.articleDocumentId ?? '',
        locale: before.articleLocale ?? '',
      },
      ...{ state, commentCount },
    });
    await inTransaction((trx) => writeEvents(trx, [event]));
  },

  /** Refuses to delete the Discussion of an Article that still exists. */
  async beforeDelete({ params: { where } }: RowEvent<Row>) {
    const id = (await stored(where))?.id;
    if (!id || !(await hasArticle(id))) return;
    throw forewordError(
      'NOT_ALLOWED',
      'A discussion stays as long as its article. Close or hide it instead.',
    );
  },
};
